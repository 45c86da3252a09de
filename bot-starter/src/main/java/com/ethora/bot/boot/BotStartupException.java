package com.ethora.bot.boot;

import java.util.List;
import java.util.stream.Collectors;

import com.ethora.bot.BotException;

/**
 * Bots that cannot start, all that is in their way in one report.
 */
public final class BotStartupException extends BotException {

	private final List<Problem> problems;

	BotStartupException(List<Problem> problems) {
		super(problems.stream().map(Problem::what).collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * One thing is in the way.
	 * @param what what is wrong
	 * @param remedy what to change
	 * @return the exception
	 */
	public static BotStartupException of(String what, String remedy) {
		return new BotStartupException(List.of(new Problem(what, remedy)));
	}

	List<Problem> problems() {
		return this.problems;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param what what is wrong
	 * @param remedy what to change
	 */
	record Problem(String what, String remedy) {
	}

}
