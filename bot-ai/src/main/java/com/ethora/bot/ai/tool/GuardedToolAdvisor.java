package com.ethora.bot.ai.tool;

import java.util.List;
import java.util.Objects;

import com.ethora.bot.ai.AdvisorOrder;
import io.micrometer.observation.ObservationRegistry;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/**
 * Offers a model the tools that are there for who asks, wherever they come from, and uses
 * those that it wants used.
 */
final class GuardedToolAdvisor extends ToolCallingAdvisor {

	private static final boolean WITH_HISTORY = true;

	private final ToolGuard guard;

	GuardedToolAdvisor(ToolGuard guard, int maxCalls, ObservationRegistry observations) {
		super(new GuardedToolCalls(guard, maxCalls, observations), ToolRounds::wantsTools, AdvisorOrder.TOOLS,
				WITH_HISTORY);
		this.guard = guard;
	}

	@Override
	public String getName() {
		return "Guarded tools";
	}

	@Override
	protected ChatClientRequest doBeforeCall(ChatClientRequest request, CallAdvisorChain chain) {
		return guarded(request);
	}

	/** As it is there, but no thread waits for tools that others need for their words. */
	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return (request.prompt().getOptions() instanceof ToolCallingChatOptions)
				? Flux.defer(() -> new ToolRounds(this, this.toolCallingManager, chain).answer(request))
				: chain.nextStream(request);
	}

	ChatClientRequest guarded(ChatClientRequest request) {
		if (!(request.prompt().getOptions() instanceof ToolCallingChatOptions options)) {
			return request;
		}
		List<ToolCallback> tools = this.guard
			.offered(Objects.requireNonNullElse(options.getToolCallbacks(), List.of()));
		return request.mutate()
			.prompt(request.prompt().mutate().chatOptions(options.mutate().toolCallbacks(tools).build()).build())
			.build();
	}

}
