package com.ethora.bot.ai;

/**
 * Told how assistants go, on whatever thread they do.
 */
public interface AssistantListener {

	/** Nobody is told. */
	AssistantListener NONE = new AssistantListener() {
	};

	/**
	 * Somebody was answered.
	 * @param occasion who, and where
	 * @param stopped whether somebody stopped the answer
	 */
	default void answered(Occasion occasion, boolean stopped) {
	}

	/**
	 * There was no answer.
	 * @param occasion to whom, and where
	 * @param reason why
	 */
	default void failed(Occasion occasion, AssistantException.Reason reason) {
	}

	/**
	 * An answer had to do without something.
	 * @param occasion whose, and where
	 * @param lack what there was not
	 */
	default void lacked(Occasion occasion, Lack lack) {
	}

	/**
	 * What answers can do without.
	 */
	enum Lack {

		/** What was said before could not be read. */
		PAST,

		/** What was said now could not be remembered. */
		MEMORY,

		/** A picture of somebody could not be looked at. */
		PICTURE,

		/** A picture of the model could not be shown. */
		DRAWING

	}

}
