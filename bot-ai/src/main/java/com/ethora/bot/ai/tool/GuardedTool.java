package com.ethora.bot.ai.tool;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.tool.metadata.ToolMetadata;

/**
 * A tool as a model gets it: it runs if the guard lets it, and never fails.
 */
final class GuardedTool implements ToolCallback {

	private static final String NO_ARGUMENTS = "{}";

	private final ToolCallback tool;

	private final ToolRule rule;

	private final ToolGuard guard;

	GuardedTool(ToolCallback tool, ToolRule rule, ToolGuard guard) {
		this.tool = tool;
		this.rule = rule;
		this.guard = guard;
	}

	boolean isOf(ToolGuard other) {
		return this.guard == other;
	}

	ToolCallback tool() {
		return this.tool;
	}

	ToolRule rule() {
		return this.rule;
	}

	String name() {
		return getToolDefinition().name();
	}

	@Override
	public ToolDefinition getToolDefinition() {
		return this.tool.getToolDefinition();
	}

	@Override
	public ToolMetadata getToolMetadata() {
		return this.tool.getToolMetadata();
	}

	@Override
	public String call(String input) {
		return call(input, null);
	}

	@Override
	public String call(String input, @Nullable ToolContext context) {
		return this.guard.call(this, input.isBlank() ? NO_ARGUMENTS : input, context);
	}

}
