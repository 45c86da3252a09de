package com.ethora.bot.ai.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.model.tool.ToolCallLimitExceededException;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * Uses the tools that a model wants used, no others and not too often. A tool that is not
 * there is never looked for elsewhere.
 */
final class GuardedToolCalls implements ToolCallingManager {

	private final ToolGuard guard;

	private final ToolCallingManager manager;

	GuardedToolCalls(ToolGuard guard, int maxCalls, ObservationRegistry observations) {
		this.guard = guard;
		DefaultToolCallingManager calls = ToolCallingManager.builder()
			.observationRegistry(observations)
			.unlimitedCallsPerTool()
			.maxTotalToolCalls(maxCalls)
			.build();
		calls.setObservationConvention(new KnownTools());
		this.manager = calls;
	}

	@Override
	public List<ToolDefinition> resolveToolDefinitions(ToolCallingChatOptions options) {
		return this.manager.resolveToolDefinitions(options);
	}

	@Override
	public ToolExecutionResult executeToolCalls(Prompt prompt, ChatResponse response) {
		this.guard.begin();
		try {
			ToolExecutionResult result = this.manager.executeToolCalls(complete(prompt, response), response);
			return this.guard.done() ? result
					: ToolExecutionResult.builder().conversationHistory(result.conversationHistory()).build();
		}
		catch (ToolCallLimitExceededException ex) {
			throw new AssistantException(Reason.TOOL,
					"The model wants to use tools more than %d times".formatted(ex.getLimit()), null);
		}
	}

	/** With something in place of what the model has made up. */
	private Prompt complete(Prompt prompt, ChatResponse response) {
		if (!(prompt.getOptions() instanceof ToolCallingChatOptions options)) {
			return prompt;
		}
		List<ToolCallback> tools = new ArrayList<>();
		Objects.requireNonNullElse(options.getToolCallbacks(), List.<ToolCallback>of())
			.forEach((tool) -> tools.add(this.guard.guarded(tool)));
		Set<String> known = tools.stream().map((tool) -> tool.getToolDefinition().name()).collect(Collectors.toSet());
		response.getResults()
			.stream()
			.flatMap((result) -> result.getOutput().getToolCalls().stream())
			.map(ToolCall::name)
			.filter(known::add)
			.forEach((name) -> tools.add(new MissingTool(name, this.guard)));
		return new Prompt(prompt.getInstructions(), options.mutate().toolCallbacks(tools).build());
	}

}
