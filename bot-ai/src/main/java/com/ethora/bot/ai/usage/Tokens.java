package com.ethora.bot.ai.usage;

import java.util.Objects;

import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;

/**
 * The tokens of one call. Some models say it once, and some say with each piece how many
 * there are by now: the largest number is the last.
 */
final class Tokens {

	private long input;

	private long output;

	synchronized void read(ChatClientResponse piece) {
		ChatResponse response = piece.chatResponse();
		if (response != null) {
			Usage usage = response.getMetadata().getUsage();
			this.input = Math.max(this.input, Objects.requireNonNullElse(usage.getPromptTokens(), 0));
			this.output = Math.max(this.output, Objects.requireNonNullElse(usage.getCompletionTokens(), 0));
		}
	}

	synchronized long input() {
		return this.input;
	}

	synchronized long output() {
		return this.output;
	}

}
