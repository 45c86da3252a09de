package com.ethora.bot.ai;

import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;

/**
 * Takes the marks of {@link Fence} out of what a model says, before guards and people get
 * to see it.
 */
final class UnmarkedAdvisor implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		ChatClientResponse response = chain.nextCall(request);
		UnmarkedText text = new UnmarkedText();
		return Texts.replaced(response, text.add(Texts.of(response)) + text.end());
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			UnmarkedText text = new UnmarkedText();
			return Texts.replaced(chain.nextStream(request), request, text::add, text::end);
		});
	}

	@Override
	public String getName() {
		return "ethora-unmarked";
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.UNMARKED;
	}

}
