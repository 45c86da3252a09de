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

}
