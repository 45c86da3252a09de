package com.ethora.bot.ai.guard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Occasion;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.messages.AbstractMessage;

/**
 * Has guards look at each question before anything comes of it.
 *
 * @param guards the guards, in order
 * @param occasion who asks, and where
 */
record InputAdvisor(List<InputGuard> guards, Occasion occasion) implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		check(request);
		return chain.nextCall(request);
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			check(request);
			return chain.nextStream(request);
		});
	}

	private void check(ChatClientRequest request) {
		String question = request.prompt()
			.getUserMessages()
			.stream()
			.map(AbstractMessage::getText)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
		if (!this.guards.stream().allMatch((guard) -> guard.mayAsk(question, this.occasion))) {
			throw new AssistantException(Reason.FILTERED, "A guard did not let the question pass", null);
		}
	}

	@Override
	public String getName() {
		return "ethora-input-guard";
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.GUARD;
	}

}
