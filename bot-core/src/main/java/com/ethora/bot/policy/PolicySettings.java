package com.ethora.bot.policy;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;

/**
 * What policies go by.
 *
 * @param limits how often things may be done, by name
 * @param admins the accounts that may do everything outside of rooms
 * @param forbiddenText what is said to who may not do something, where {@code {who}}
 * stands for those who may; empty to say nothing
 * @param clock what time it is
 * @param listener told of objections
 * @param scope what goes on around each call
 */
public record PolicySettings(Map<String, Limit> limits, Set<Jid> admins, String forbiddenText, InstantSource clock,
		Listener listener, CallScope scope) {

	public PolicySettings {
		limits = Map.copyOf(limits);
		admins = Set.copyOf(admins);
	}

	/**
	 * Without limits and admins.
	 * @param clock what time it is
	 * @return the settings
	 */
	public static PolicySettings none(InstantSource clock) {
		return new PolicySettings(Map.of(), Set.of(), Standing.FORBIDDEN_TEXT, clock, Listener.NOOP, CallScope.NONE);
	}

	/**
	 * Told, by any thread, when a method did not run.
	 */
	@FunctionalInterface
	public interface Listener {

		/** Nobody is told. */
		Listener NOOP = (bot, objection) -> {
		};

		/**
		 * A method did not run.
		 * @param bot whose
		 * @param objection why
		 */
		void objected(Bot bot, Objection objection);

	}

}
