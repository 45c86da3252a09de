package com.ethora.bot.boot;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is neither asked nor said.
 *
 * @param input What a model is not asked.
 * @param output What a model does not say.
 */
public record AssistantGuardProperties(@DefaultValue Refused input, @DefaultValue Refused output) {

	/**
	 * What does not pass.
	 *
	 * @param words Comma-separated list of words, which are found however they are
	 * written.
	 * @param patterns Regular expressions.
	 */
	public record Refused(@DefaultValue List<String> words, @DefaultValue List<String> patterns) {

		public Refused {
			words = List.copyOf(words);
			patterns = List.copyOf(patterns);
			patterns.forEach(Pattern::compile);
		}

		/**
		 * Return whether everything passes.
		 * @return whether it does
		 */
		public boolean isEmpty() {
			return this.words.isEmpty() && this.patterns.isEmpty();
		}

	}

}
