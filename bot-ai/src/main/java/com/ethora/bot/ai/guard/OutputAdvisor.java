package com.ethora.bot.ai.guard;

import java.util.List;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Texts;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;

/**
 * Has guards look at each answer before anybody sees it. What comes in pieces is held
 * back until a sentence ends.
 *
 * @param guards the guards, in order
 * @param occasion to whom the answer is, and where
 */
record OutputAdvisor(List<OutputGuard> guards, Occasion occasion) implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		ChatClientResponse response = chain.nextCall(request);
		check(Texts.of(response));
		return response;
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			HeldText held = new HeldText(this::check);
			return Texts.replaced(chain.nextStream(request), request, held::add, held::end);
		});
	}

	private void check(String answer) {
		if (!this.guards.stream().allMatch((guard) -> guard.maySay(answer, this.occasion))) {
			throw new AssistantException(Reason.FILTERED, "A guard did not let the answer pass", null);
		}
	}

	@Override
	public String getName() {
		return "ethora-output-guard";
	}

	/** What a question is not asked for is no answer to be looked at. */
	@Override
	public int getOrder() {
		return AdvisorOrder.GUARD + 1;
	}

}
