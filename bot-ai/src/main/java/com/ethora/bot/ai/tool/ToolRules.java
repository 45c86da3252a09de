package com.ethora.bot.ai.tool;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.util.PatternMatchUtils;

/**
 * Finds the rule of a tool: the configured one of its very name, else what its method or
 * its class says, else the configured one of the longest pattern, else that of all tools.
 *
 * @param settings what is configured
 */
record ToolRules(ToolSettings settings) {

	ToolRule of(ToolCallback tool) {
		String name = tool.getToolDefinition().name();
		ToolRule configured = this.settings.policies().get(name);
		return (configured != null) ? configured
				: declared(tool).or(() -> matching(name)).orElseGet(this.settings::standard);
	}

	private Optional<ToolRule> matching(String name) {
		return this.settings.policies()
			.entrySet()
			.stream()
			.filter((rule) -> PatternMatchUtils.simpleMatch(rule.getKey(), name))
			.max(Comparator.comparing((Map.Entry<String, ToolRule> rule) -> rule.getKey().length())
				.thenComparing(Map.Entry::getKey))
			.map(Map.Entry::getValue);
	}

	/** A tool of a method whose method cannot be seen could be anything. */
	private static Optional<ToolRule> declared(ToolCallback tool) {
		return (tool instanceof MethodToolCallback of) ? ToolMethod.of(of)
			.map((method) -> method.policy().map(ToolRule::of))
			.orElse(Optional.of(ToolRule.NEVER)) : Optional.empty();
	}

}
