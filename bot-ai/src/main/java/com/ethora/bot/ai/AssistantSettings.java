package com.ethora.bot.ai;

import java.util.Map;

import com.ethora.bot.ai.AssistantException.Reason;

/**
 * How an assistant behaves.
 *
 * @param maxLength how many characters an answer has at most
 * @param answers what people are told when there is no answer, by the reason; empty to
 * say nothing
 * @param looks whether files that people show are questions too
 */
public record AssistantSettings(int maxLength, Map<Reason, String> answers, boolean looks) {

	public AssistantSettings {
		answers = Map.copyOf(answers);
	}

	/**
	 * An assistant for words only.
	 * @param maxLength how many characters an answer has at most
	 * @param answers what people are told when there is no answer
	 */
	public AssistantSettings(int maxLength, Map<Reason, String> answers) {
		this(maxLength, answers, false);
	}

	String answer(Reason reason) {
		return this.answers.getOrDefault(reason, reason.answer());
	}

}
