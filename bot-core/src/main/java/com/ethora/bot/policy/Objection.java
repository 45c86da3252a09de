package com.ethora.bot.policy;

/**
 * Why a method does not run.
 *
 * @param kind what sort of reason it is
 * @param rule which rule it is, such as the name of a limit
 * @param answer what is said about it; empty to say nothing
 */
public record Objection(Kind kind, String rule, String answer) {

	/**
	 * What sort of reason it is.
	 */
	public enum Kind {

		/** They may not. */
		FORBIDDEN,

		/** They may, but not so often. */
		LIMITED

	}

}
