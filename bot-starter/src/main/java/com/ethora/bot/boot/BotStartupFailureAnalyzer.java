package com.ethora.bot.boot;

import java.util.List;
import java.util.stream.Collectors;

import com.ethora.bot.boot.BotStartupException.Problem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says why bots cannot start, and what to change.
 */
class BotStartupFailureAnalyzer extends AbstractFailureAnalyzer<BotStartupException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BotStartupException cause) {
		List<Problem> problems = cause.problems();
		return new FailureAnalysis(lines(problems.stream().map(Problem::what).toList()),
				lines(problems.stream().map(Problem::remedy).distinct().toList()), cause);
	}

	private static String lines(List<String> sentences) {
		return (sentences.size() == 1) ? sentences.get(0)
				: sentences.stream().map((sentence) -> "- " + sentence).collect(Collectors.joining("\n"));
	}

}
