package com.ethora.bot.ai.guard;

import java.util.function.Supplier;

import com.ethora.bot.ai.AdvisorOrder;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;

/**
 * Opens a bill for each question, if there is something left to pay it with.
 *
 * @param bills opens one
 */
record BudgetAdvisor(Supplier<Bill> bills) implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		try (Bill bill = this.bills.get()) {
			return chain.nextCall(request.mutate().context(Bill.KEY, bill).build());
		}
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.using(this.bills::get, (bill) -> chain.nextStream(request.mutate().context(Bill.KEY, bill).build()),
				Bill::close);
	}

	@Override
	public String getName() {
		return "ethora-budget";
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.BUDGET;
	}

}
