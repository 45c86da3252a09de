package com.ethora.bot.ai.guard;

import com.ethora.bot.ai.AdvisorOrder;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;

/**
 * Puts each call of a model on the bill, those for tools and those that fail included.
 */
final class MeterAdvisor implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		Meter meter = new Meter(request);
		try {
			ChatClientResponse response = chain.nextCall(request);
			meter.read(response);
			meter.completed();
			return response;
		}
		catch (RuntimeException ex) {
			meter.failed(ex);
			throw ex;
		}
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			Meter meter = new Meter(request);
			return chain.nextStream(request)
				.doOnNext(meter::read)
				.doOnError(meter::failed)
				.doOnComplete(meter::completed)
				.doOnCancel(meter::completed);
		});
	}

	@Override
	public String getName() {
		return "ethora-meter";
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.METER;
	}

}
