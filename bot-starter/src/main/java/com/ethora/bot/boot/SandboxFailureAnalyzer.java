package com.ethora.bot.boot;

import com.ethora.bot.sandbox.SandboxException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says why the sandbox cannot start, most often because its port is taken.
 */
class SandboxFailureAnalyzer extends AbstractFailureAnalyzer<SandboxException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SandboxException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Stop what else listens there, or give the sandbox another port with ethora.sandbox.port "
						+ "(0 for any that is free).",
				cause);
	}

}
