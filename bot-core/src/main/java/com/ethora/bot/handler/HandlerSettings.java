package com.ethora.bot.handler;

import java.time.InstantSource;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.policy.PolicySettings;

/**
 * How handler methods are found and called.
 *
 * @param commands how commands are understood
 * @param failureText what is said when a method fails and no other answers for it, where
 * {@code {id}} stands for the id in the log; empty to say nothing
 * @param extensions what the application adds
 * @param policies what is asked before a method runs
 * @param talks how each bot talks with people beyond one message
 */
public record HandlerSettings(CommandSettings commands, String failureText, HandlerExtensions extensions,
		PolicySettings policies, Function<Bot, Talk> talks) {

	/** What is said about failures unless told otherwise. */
	public static final String FAILURE_TEXT = "Sorry, that did not work ({id}).";

	/**
	 * The settings of an application that adds nothing, without limits and admins, and of
	 * bots that ask as bots do unless told otherwise and remember in memory.
	 * @param commands how commands are understood
	 * @return the settings
	 */
	public static HandlerSettings of(CommandSettings commands) {
		return of(commands, InstantSource.system());
	}

	private static HandlerSettings of(CommandSettings commands, InstantSource clock) {
		return new HandlerSettings(commands, FAILURE_TEXT, HandlerExtensions.NONE, PolicySettings.none(clock),
				Talk.defaults(commands.conversions(), clock));
	}

	/**
	 * What holds when nothing else is said.
	 * @return the settings
	 */
	public static HandlerSettings defaults() {
		return defaults(InstantSource.system());
	}

	/**
	 * What holds when nothing else is said, by another clock.
	 * @param clock what time it is
	 * @return the settings
	 */
	public static HandlerSettings defaults(InstantSource clock) {
		return of(CommandSettings.DEFAULTS, clock);
	}

	/**
	 * Return the same settings with something else said about failures.
	 * @param failureText what is said; empty to say nothing
	 * @return the changed settings
	 */
	public HandlerSettings withFailureText(String failureText) {
		return new HandlerSettings(this.commands, failureText, this.extensions, this.policies, this.talks);
	}

	/**
	 * Return the same settings with something added by the application.
	 * @param extensions what it adds
	 * @return the changed settings
	 */
	public HandlerSettings with(HandlerExtensions extensions) {
		return new HandlerSettings(this.commands, this.failureText, extensions, this.policies, this.talks);
	}

	/**
	 * Return the same settings with something else asked before a method runs.
	 * @param policies what is asked
	 * @return the changed settings
	 */
	public HandlerSettings with(PolicySettings policies) {
		return new HandlerSettings(this.commands, this.failureText, this.extensions, policies, this.talks);
	}

	/**
	 * Return the same settings with other talks.
	 * @param talks how each bot talks with people beyond one message
	 * @return the changed settings
	 */
	public HandlerSettings withTalks(Function<Bot, Talk> talks) {
		return new HandlerSettings(this.commands, this.failureText, this.extensions, this.policies, talks);
	}

}
