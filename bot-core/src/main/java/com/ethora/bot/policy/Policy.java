package com.ethora.bot.policy;

import java.util.Optional;

/**
 * Decides whether a method may run for somebody. Asked by any thread.
 */
@FunctionalInterface
public interface Policy {

	/**
	 * Somebody wants a method to run.
	 * @param caller who
	 * @return why it does not, none to let it
	 */
	Optional<Objection> check(Caller caller);

	/**
	 * Return whether a method is there for somebody at all. Asked without a method being
	 * about to run, and so often as one likes.
	 * @param caller who
	 * @return whether they may, if perhaps not just now
	 */
	default boolean allows(Caller caller) {
		return check(caller).isEmpty();
	}

}
