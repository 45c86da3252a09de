package com.ethora.bot.ai.guard;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.policy.Caller;
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
 * @param budget what there is
 * @param caller who asks
 */
record BudgetAdvisor(Budget budget, Caller caller) implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		try (Bill bill = open(request)) {
			return chain.nextCall(request.mutate().context(Bill.KEY, bill).build());
		}
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.using(() -> open(request),
				(bill) -> chain.nextStream(request.mutate().context(Bill.KEY, bill).build()), Bill::close);
	}

	private Bill open(ChatClientRequest request) {
		return Boolean.TRUE.equals(request.context().get(Capability.JUDGING)) ? this.budget.overhear(this.caller)
				: this.budget.open(this.caller);
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
