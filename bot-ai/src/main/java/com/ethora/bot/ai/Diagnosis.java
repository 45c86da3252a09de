package com.ethora.bot.ai;

import com.ethora.bot.ai.AssistantException.Reason;

import org.springframework.core.NestedExceptionUtils;

/**
 * Tells of what went wrong while a model was asked what it means to people. Says no words
 * of theirs or of the model, which messages of exceptions may be full of.
 */
final class Diagnosis {

	private Diagnosis() {
	}

	static AssistantException of(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof AssistantException known) {
				return known;
			}
		}
		Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
		return new AssistantException(Reason.FAILED, root.getClass().getSimpleName(), thrown);
	}

}
