package com.ethora.bot.boot;

import com.ethora.bot.handler.InvalidHandlersException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Lists every handler method that cannot work.
 */
class InvalidHandlersFailureAnalyzer extends AbstractFailureAnalyzer<InvalidHandlersException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidHandlersException cause) {
		return new FailureAnalysis(
				"Methods of bot controllers cannot be used:\n- " + String.join("\n- ", cause.problems()),
				"Change these methods or their annotations.", cause);
	}

}
