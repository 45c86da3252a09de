package com.ethora.bot.ai.guard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Fence;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

	private static final Logger logger = LoggerFactory.getLogger(InputAdvisor.class);

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
		if (!mayAsk(question)) {
			throw new AssistantException(Reason.FILTERED, "A guard did not let the question pass", null);
		}
	}

	/** What was refused is not told by the memory of the room either. */
	boolean refuses(RoomMessage before) {
		Sender sender = before.sender();
		if (sender.nick().equals(this.occasion.bot().jid().requireLocal())) {
			return false;
		}
		try {
			return !mayAsk(Fence.said(sender, Said.in(before)));
		}
		catch (RuntimeException ex) {
			logger.debug("A guard failed, what was said in {} is withheld: {}", before.room(), ex.getClass().getName());
			return true;
		}
	}

	private boolean mayAsk(String question) {
		return this.guards.stream().allMatch((guard) -> guard.mayAsk(question, this.occasion));
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
