package com.ethora.bot.ai.tool;

/**
 * For whom a model may use a tool.
 *
 * @param trust for whom it may be used
 * @param approval who has to agree each time, nobody to ask nobody
 * @param selfApproval whether who has asked for it may agree as well
 */
public record ToolRule(Trust trust, Trust approval, boolean selfApproval) {

	/** For nobody. */
	static final ToolRule NEVER = new ToolRule(Trust.NOBODY, Trust.NOBODY, false);

	static ToolRule of(ToolPolicy policy) {
		return new ToolRule(policy.trust(), policy.approval(), policy.selfApproval());
	}

	boolean asks() {
		return this.approval != Trust.NOBODY;
	}

}
