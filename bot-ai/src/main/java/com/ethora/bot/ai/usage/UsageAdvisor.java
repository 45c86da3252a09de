package com.ethora.bot.ai.usage;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;

/**
 * Listens to what models say that a call has cost. Stands around each call, however often
 * and in which way it is tried, so that none is missed and none is counted twice.
 *
 * @param listener told of it
 * @param occasion who asks, and where
 */
record UsageAdvisor(AssistantListener listener, Occasion occasion) implements CallAdvisor, StreamAdvisor {

	private static final int AROUND_EACH_CALL = AdvisorOrder.METER + 25;

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		Tokens tokens = new Tokens();
		ChatClientResponse response = chain.nextCall(request);
		tokens.read(response);
		tell(tokens);
		return response;
	}

	/**
	 * What a stream has cost is known at its end, and of one that was stopped perhaps.
	 */
	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			Tokens tokens = new Tokens();
			return chain.nextStream(request).doOnNext(tokens::read).doFinally((end) -> tell(tokens));
		});
	}

	private void tell(Tokens tokens) {
		if (tokens.input() > 0 || tokens.output() > 0) {
			this.listener.spent(this.occasion, tokens.input(), tokens.output());
		}
	}

	@Override
	public String getName() {
		return "ethora usage";
	}

	@Override
	public int getOrder() {
		return AROUND_EACH_CALL;
	}

}
