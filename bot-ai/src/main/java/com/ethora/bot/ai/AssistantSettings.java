package com.ethora.bot.ai;

import java.util.Map;

import com.ethora.bot.ai.AssistantException.Reason;

/**
 * How an assistant behaves.
 *
 * @param maxLength how many characters an answer has at most
 * @param answers what people are told when there is no answer, by the reason; empty to
 * say nothing
 */
public record AssistantSettings(int maxLength, Map<Reason, String> answers) {

	public AssistantSettings {
		answers = Map.copyOf(answers);
	}

	String answer(Reason reason) {
		return this.answers.getOrDefault(reason, reason.answer());
	}

}
