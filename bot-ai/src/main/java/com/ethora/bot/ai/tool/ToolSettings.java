package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How an assistant uses tools.
 *
 * @param builtIn which of the tools it has that every assistant can have
 * @param historyDepth how many messages back a search in a room goes
 * @param standard the rule of tools that have none
 * @param policies the rules of tools by their names, where {@code *} stands for anything
 * @param timeLimit how long a tool may take
 * @param approvalTime how long people may think about whether they agree
 * @param maxCalls how often tools may be used for one answer
 * @param maxResult how many characters of a tool's result the model is shown
 */
public record ToolSettings(Set<BuiltIn> builtIn, int historyDepth, ToolRule standard, Map<String, ToolRule> policies,
		Duration timeLimit, Duration approvalTime, int maxCalls, int maxResult) {

	/** For members, without asking anybody. */
	public static final ToolSettings DEFAULTS = new ToolSettings(Set.of(BuiltIn.values()), 1_000,
			new ToolRule(Trust.MEMBER, Trust.NOBODY, false), Map.of(), Duration.ofSeconds(30), Duration.ofMinutes(2),
			16, 8_000);

	public ToolSettings {
		builtIn = Set.copyOf(builtIn);
		policies = Map.copyOf(policies);
		positive("historyDepth", historyDepth);
		positive("maxCalls", maxCalls);
		positive("maxResult", maxResult);
		positive("timeLimit", timeLimit.toMillis());
		positive("approvalTime", approvalTime.toMillis());
	}

	private static void positive(String name, long value) {
		if (value < 1) {
			throw new IllegalArgumentException("'%s' must be positive".formatted(name));
		}
	}

}
