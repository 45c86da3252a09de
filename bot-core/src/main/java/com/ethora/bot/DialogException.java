package com.ethora.bot;

/**
 * A dialog came to no answer. A handler may let it pass: then the person is told so in a
 * short sentence, and nothing has failed.
 */
public class DialogException extends BotException {

	private final Reason reason;

	public DialogException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	/**
	 * Return why there is no answer.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why there is no answer.
	 */
	public enum Reason {

		/** The person said nothing in time. */
		TIMED_OUT,

		/** The person does not want to go on. */
		CANCELLED,

		/** The person has told the bot to stop, which is answered by itself. */
		DISMISSED,

		/** What the person said made no sense, again and again. */
		TOO_MANY_TRIES,

		/** The bot stops. The next start asks again. */
		STOPPED,

		/** Too many people are being asked already, or this one cannot be asked. */
		UNAVAILABLE

	}

}
