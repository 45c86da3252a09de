package com.ethora.bot.ai.tool;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.ethora.bot.ai.Aside;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.ai.chat.client.ChatClientMessageAggregator;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.UsageAccumulator;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.model.tool.internal.ToolCallReactiveContextHolder;

/**
 * One answer that comes in pieces, while tools are used: the model is asked, uses the
 * tools it wants and is asked again with what they say, until it wants none.
 */
final class ToolRounds {

	private final GuardedToolAdvisor advisor;

	private final ToolCallingManager calls;

	private final StreamAdvisorChain chain;

	private final UsageAccumulator usage = new UsageAccumulator();

	private boolean again;

	ToolRounds(GuardedToolAdvisor advisor, ToolCallingManager calls, StreamAdvisorChain chain) {
		this.advisor = advisor;
		this.calls = calls;
		this.chain = chain;
	}

	/** Ask, as often as it takes. */
	Flux<ChatClientResponse> answer(ChatClientRequest request) {
		return Flux.defer(() -> {
			ChatClientRequest offered = this.advisor.guarded(request);
			AtomicReference<@Nullable ChatClientResponse> whole = new AtomicReference<>();
			return new ChatClientMessageAggregator()
				.aggregateChatClientResponse(this.chain.copy(this.advisor).nextStream(offered), whole::set)
				.filter((piece) -> !wantsTools(piece.chatResponse()))
				.concatWith(Flux.defer(() -> next(offered, whole.get())));
		});
	}

	private Flux<ChatClientResponse> next(ChatClientRequest asked, @Nullable ChatClientResponse whole) {
		ChatResponse response = (whole != null) ? whole.chatResponse() : null;
		if (whole == null || response == null) {
			return Flux.empty();
		}
		this.usage.addRoundResponse(response);
		if (!wantsTools(response)) {
			return this.again ? Flux.just(total(whole)) : Flux.empty();
		}
		this.again = true;
		return use(asked.prompt(), response).flatMapMany((used) -> used.returnDirect() ? Flux.just(said(whole, used))
				: answer(asked.mutate()
					.prompt(new Prompt(used.conversationHistory(), asked.prompt().getOptions()))
					.build()));
	}

	private Mono<ToolExecutionResult> use(Prompt prompt, ChatResponse response) {
		return Mono.deferContextual((context) -> Aside.call(() -> use(prompt, response, context)));
	}

	private ToolExecutionResult use(Prompt prompt, ChatResponse response, ContextView context) {
		ToolCallReactiveContextHolder.setContext(context);
		try {
			return this.calls.executeToolCalls(prompt, response);
		}
		finally {
			ToolCallReactiveContextHolder.clearContext();
		}
	}

	/** The last piece tells what all of it has cost. */
	private ChatClientResponse total(ChatClientResponse whole) {
		ChatResponse nothing = ChatResponse.builder().generations(List.of()).build();
		return this.usage.applyAccumulatedUsage(whole.mutate().chatResponse(nothing).build());
	}

	private ChatClientResponse said(ChatClientResponse whole, ToolExecutionResult used) {
		ChatResponse said = ChatResponse.builder().generations(ToolExecutionResult.buildGenerations(used)).build();
		return this.usage.applyAccumulatedUsage(whole.mutate().chatResponse(said).build());
	}

	static boolean wantsTools(@Nullable ChatResponse response) {
		return response != null && response.hasToolCalls();
	}

}
