package com.ethora.bot.ai;

import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.core.Ordered;

/**
 * In which order advisors stand around a model, the outermost first. What stands outside
 * of the tools sees one question and one answer, what stands inside sees each call of the
 * model.
 */
public final class AdvisorOrder {

	/** What is allowed at all: budgets, and what is said to those who want more. */
	public static final int BUDGET = Ordered.HIGHEST_PRECEDENCE + 50;

	/** What may be asked and answered. */
	public static final int GUARD = Ordered.HIGHEST_PRECEDENCE + 100;

	/** What a model must not have said in the name of others. */
	static final int UNMARKED = GUARD + 25;

	/** What becomes of answers that are complete: sources, pictures. */
	public static final int FINISH = Ordered.HIGHEST_PRECEDENCE + 150;

	/** What was said before. */
	public static final int MEMORY = Advisor.DEFAULT_CHAT_MEMORY_PRECEDENCE_ORDER;

	/** What is known about it. */
	public static final int KNOWLEDGE = MEMORY + 50;

	/** What is shown. */
	public static final int MEDIA = KNOWLEDGE + 25;

	/** What is done about it. */
	public static final int TOOLS = ToolCallingAdvisor.DEFAULT_ORDER;

	/** What was done about it. */
	public static final int WITNESS = TOOLS + 100;

	/** In which form a model is told all that. */
	public static final int FORM = TOOLS + 400;

	/** What each call of the model costs, however often it was tried. */
	public static final int METER = TOOLS + 450;

	/** Each call of the model: its time, its failures, how many at once. */
	public static final int MODEL = TOOLS + 500;

	private AdvisorOrder() {
	}

}
