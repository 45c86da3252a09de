package com.ethora.bot.handler;

import java.util.List;

import com.ethora.bot.BotException;

/**
 * Handler methods that cannot work, all of them in one report.
 */
public class InvalidHandlersException extends BotException {

	private final List<String> problems;

	public InvalidHandlersException(List<String> problems) {
		super("Handler methods cannot be used:\n- " + String.join("\n- ", problems));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return what is wrong.
	 * @return one sentence for each mistake
	 */
	public List<String> problems() {
		return this.problems;
	}

}
