package com.ethora.bot.ai;

import java.util.Map;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.attention.AttentionSettings;

/**
 * How an assistant behaves.
 *
 * @param systemPrompt what the model is told of itself
 * @param attention when it speaks
 * @param maxLength how many characters an answer has at most
 * @param answers what people are told when there is no answer, by the reason; empty to
 * say nothing
 */
public record AssistantSettings(String systemPrompt, AttentionSettings attention, int maxLength,
		Map<Reason, String> answers) {

	public AssistantSettings {
		answers = Map.copyOf(answers);
	}

	String answer(Reason reason) {
		return this.answers.getOrDefault(reason, reason.answer());
	}

}
