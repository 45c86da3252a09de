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
	 * The first words of an answer are there.
	 * @param occasion who is answered, and where
	 */
	default void began(Occasion occasion) {
	}

	/**
	 * A model was asked, once, and has said what that cost.
	 * @param occasion for whom, and where
	 * @param input how many tokens it has read
	 * @param output how many it has made
	 */
	default void spent(Occasion occasion, long input, long output) {
	}

	/**
	 * A model wanted to use a tool.
	 * @param occasion for whom, and where
	 * @param tool the name of the tool; empty when there is none of the name
	 * @param outcome what came of it
	 */
	default void used(Occasion occasion, String tool, ToolOutcome outcome) {
	}

	/**
	 * People were asked whether a tool may run.
	 * @param occasion for whom, and where
	 * @param tool the name of the tool
	 * @param consent what came of it
	 */
	default void asked(Occasion occasion, String tool, Consent consent) {
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
