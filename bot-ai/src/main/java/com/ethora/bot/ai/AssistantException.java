package com.ethora.bot.ai;

import com.ethora.bot.BotException;
import org.jspecify.annotations.Nullable;

/**
 * An assistant has no answer. The message says why to who runs the bot, and has nothing
 * of what was said.
 */
public class AssistantException extends BotException {

	private final Reason reason;

	private final boolean told;

	/**
	 * Create an exception.
	 * @param reason why
	 * @param message why, for a log
	 * @param cause what lies behind it
	 */
	public AssistantException(Reason reason, String message, @Nullable Throwable cause) {
		this(reason, message, cause, false);
	}

	/**
	 * Create an exception that people may know of.
	 * @param reason why
	 * @param message why, for a log
	 * @param cause what lies behind it
	 * @param told whether they were told before, and nothing has changed since
	 */
	public AssistantException(Reason reason, String message, @Nullable Throwable cause, boolean told) {
		super(message, cause);
		this.reason = reason;
		this.told = told;
	}

	/**
	 * Return why there is no answer.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Return whether people know it already: then nothing more is said about it.
	 * @return whether they do
	 */
	public boolean told() {
		return this.told;
	}

	/**
	 * Why there is no answer, and what people are told unless the application says it in
	 * other words.
	 */
	public enum Reason {

		/** The model took too long. */
		TIMEOUT("Sorry, that took too long. Please ask again later."),

		/** The model cannot be reached, or failed. */
		UNAVAILABLE("Sorry, I cannot think right now. Please ask again later."),

		/** Too many ask at once, or the model says so. */
		BUSY("Sorry, too many people ask me right now. Please ask again in a minute."),

		/** The model or a guard does not want to talk about it. */
		FILTERED("Sorry, I cannot talk about that."),

		/** The model said nothing. */
		EMPTY("Sorry, I have no answer to that."),

		/** What would have to be sent to the model is too long for it. */
		TOO_LONG("Sorry, that is too much for me to read."),

		/** The answer broke off. */
		BROKEN("Sorry, I lost my thread. Please ask again."),

		/** A tool failed in a way that leaves nothing to say. */
		TOOL("Sorry, something that I need for this does not work."),

		/** Who asks has used up what they may ask. */
		BUDGET("That was a lot for now. Please ask me again later."),

		/** Anything else. */
		FAILED("Sorry, that did not work.");

		private final String answer;

		Reason(String answer) {
			this.answer = answer;
		}

		/**
		 * Return what people are told.
		 * @return a sentence
		 */
		public String answer() {
			return this.answer;
		}

	}

}
