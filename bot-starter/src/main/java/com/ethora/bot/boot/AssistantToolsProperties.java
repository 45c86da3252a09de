package com.ethora.bot.boot;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.ethora.bot.ai.tool.BuiltIn;
import com.ethora.bot.ai.tool.ToolRule;
import com.ethora.bot.ai.tool.ToolSettings;
import com.ethora.bot.ai.tool.Trust;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an assistant does besides talking.
 *
 * @param builtIn Comma-separated list of the tools it has that every assistant can have:
 * history, people, time. None of them if it is empty.
 * @param historyDepth Number of messages back that a search in a room goes.
 * @param defaultTrust For whom tools may be used that have no policy.
 * @param policies For whom single tools may be used, by their names, where * stands for
 * anything.
 * @param timeLimit Time a tool may take.
 * @param approvalTime Time people may think about whether they agree.
 * @param maxCalls Number of times tools may be used for one answer.
 * @param maxResult Number of characters of a tool's result that the model is shown.
 */
public record AssistantToolsProperties(@DefaultValue( {
		"history", "people", "time" }) List<BuiltIn> builtIn, @DefaultValue("1000") int historyDepth,
		@DefaultValue("member") Trust defaultTrust, @DefaultValue Map<String, Policy> policies,
		@DefaultValue("30s") Duration timeLimit, @DefaultValue("2m") Duration approvalTime,
		@DefaultValue("16") int maxCalls, @DefaultValue("8000") int maxResult){

	public AssistantToolsProperties {
		builtIn = List.copyOf(builtIn);
		policies = Map.copyOf(policies);
		BotProperties.check(historyDepth > 0, "'assistant.tools.history-depth' must be positive, but was %s",
				historyDepth);
		BotProperties.positive(timeLimit, "assistant.tools.time-limit");
		BotProperties.positive(approvalTime, "assistant.tools.approval-time");
		BotProperties.check(maxCalls > 0, "'assistant.tools.max-calls' must be positive, but was %s", maxCalls);
		BotProperties.check(maxResult > 0, "'assistant.tools.max-result' must be positive, but was %s", maxResult);
	}

	/**
	 * Return them as the assistant takes them.
	 * @return the settings
	 */
	public ToolSettings settings() {
		Set<BuiltIn> chosen = EnumSet.noneOf(BuiltIn.class);
		chosen.addAll(this.builtIn);
		return new ToolSettings(chosen, this.historyDepth, new ToolRule(this.defaultTrust, Trust.NOBODY, false),
				this.policies.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (policy) -> policy.getValue().rule())),
				this.timeLimit, this.approvalTime, this.maxCalls, this.maxResult);
	}

	/**
	 * For whom a tool may be used.
	 *
	 * @param trust For whom it may be used.
	 * @param approval Who has to agree in the room each time; nobody to ask nobody.
	 * @param selfApproval Whether who has asked for it may agree as well.
	 */
	public record Policy(@DefaultValue("member") Trust trust, @DefaultValue("nobody") Trust approval,
			@DefaultValue("false") boolean selfApproval) {

		ToolRule rule() {
			return new ToolRule(this.trust, this.approval, this.selfApproval);
		}

	}

}
