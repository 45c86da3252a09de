package com.ethora.bot.handler;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was found where the arguments of a command should be.
 *
 * @param arguments the arguments that were given, by name
 * @param mistake what is wrong with them, if anything is
 */
record Reading(Map<String, String> arguments, @Nullable Mistake mistake) {

	Reading {
		arguments = Map.copyOf(arguments);
	}

	static Reading of(Map<String, String> arguments) {
		return new Reading(arguments, null);
	}

	static Reading failed(Mistake mistake) {
		return new Reading(Map.of(), mistake);
	}

	/** Without the values: they are what somebody said. */
	@Override
	public String toString() {
		return "Reading[arguments=%s]".formatted(this.arguments.keySet());
	}

}
