package com.ethora.bot.ai.tool;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * Stands where a model wants a tool that is not there, or not for who asks.
 *
 * @param name how the model calls it, which may be anything
 * @param guard what is told of it
 */
record MissingTool(String name, ToolGuard guard) implements ToolCallback, ToolDefinition {

	private static final String NO_SCHEMA = "{}";

	@Override
	public ToolDefinition getToolDefinition() {
		return this;
	}

	@Override
	public String description() {
		return "";
	}

	@Override
	public String inputSchema() {
		return NO_SCHEMA;
	}

	@Override
	public String call(String input) {
		return this.guard.missing();
	}

	@Override
	public String call(String input, @Nullable ToolContext context) {
		return call(input);
	}

}
