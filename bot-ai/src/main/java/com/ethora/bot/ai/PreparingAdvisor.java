package com.ethora.bot.ai;

import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;

/**
 * Has a say in what a model is asked, and none in what it answers. Works on the thread
 * that asks, whether or not the answer is streamed.
 */
public interface PreparingAdvisor extends CallAdvisor, StreamAdvisor {

	/**
	 * Prepare what a model is asked. May wait.
	 * @param request what it would be asked
	 * @return what it is asked
	 */
	ChatClientRequest prepare(ChatClientRequest request);

	@Override
	default ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		return chain.nextCall(prepare(request));
	}

	@Override
	default Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> chain.nextStream(prepare(request)));
	}

	@Override
	default String getName() {
		return getClass().getSimpleName();
	}

}
