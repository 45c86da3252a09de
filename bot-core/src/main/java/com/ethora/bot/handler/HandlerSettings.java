package com.ethora.bot.handler;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.policy.PolicySettings;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.method.MethodValidator;

/**
 * How handler methods are found and called.
 *
 * @param conversions what converts the arguments of commands
 * @param commandPrefixes signs that commands begin with
 * @param failureText what is said when a method fails and no other answers for it, where
 * {@code {id}} stands for the id in the log; empty to say nothing
 * @param extensions what the application adds
 * @param policies what is asked before a method runs
 * @param help whether the command {@code help} tells what commands there are
 * @param validator who knows whether arguments of commands keep the rules of their
 * parameters, if anybody does
 * @param talks how each bot talks with people beyond one message
 */
public record HandlerSettings(ConversionService conversions, List<String> commandPrefixes, String failureText,
		HandlerExtensions extensions, PolicySettings policies, boolean help, @Nullable MethodValidator validator,
		Function<Bot, Talk> talks) {

	/** The signs that commands begin with unless told otherwise. */
	public static final List<String> COMMAND_PREFIXES = List.of("/", "!");

	/** What is said about failures unless told otherwise. */
	public static final String FAILURE_TEXT = "Sorry, that did not work ({id}).";

	public HandlerSettings {
		commandPrefixes = List.copyOf(commandPrefixes);
	}

	/**
	 * The settings of an application that adds nothing, with help, without limits and
	 * admins, and of bots that ask as bots do unless told otherwise and remember in
	 * memory.
	 * @param conversions what converts the arguments of commands
	 * @param commandPrefixes signs that commands begin with
	 * @param failureText what is said when a method fails and no other answers for it
	 */
	public HandlerSettings(ConversionService conversions, List<String> commandPrefixes, String failureText) {
		this(conversions, commandPrefixes, failureText, HandlerExtensions.NONE,
				PolicySettings.none(InstantSource.system()), true, null, Talk.defaults(conversions));
	}

	/**
	 * What holds when nothing else is said.
	 * @return the settings
	 */
	public static HandlerSettings defaults() {
		return new HandlerSettings(new DefaultFormattingConversionService(), COMMAND_PREFIXES, FAILURE_TEXT);
	}

	/**
	 * Return the same settings with something added by the application.
	 * @param extensions what it adds
	 * @return the changed settings
	 */
	public HandlerSettings with(HandlerExtensions extensions) {
		return new HandlerSettings(this.conversions, this.commandPrefixes, this.failureText, extensions, this.policies,
				this.help, this.validator, this.talks);
	}

	/**
	 * Return the same settings with something else asked before a method runs.
	 * @param policies what is asked
	 * @return the changed settings
	 */
	public HandlerSettings withPolicies(PolicySettings policies) {
		return new HandlerSettings(this.conversions, this.commandPrefixes, this.failureText, this.extensions, policies,
				this.help, this.validator, this.talks);
	}

	/**
	 * Return the same settings with or without the command {@code help}.
	 * @param help whether there is one
	 * @return the changed settings
	 */
	public HandlerSettings withHelp(boolean help) {
		return new HandlerSettings(this.conversions, this.commandPrefixes, this.failureText, this.extensions,
				this.policies, help, this.validator, this.talks);
	}

	/**
	 * Return the same settings with somebody who validates arguments.
	 * @param validator who, if anybody
	 * @return the changed settings
	 */
	public HandlerSettings withValidator(@Nullable MethodValidator validator) {
		return new HandlerSettings(this.conversions, this.commandPrefixes, this.failureText, this.extensions,
				this.policies, this.help, validator, this.talks);
	}

	/**
	 * Return the same settings with other talks.
	 * @param talks how each bot talks with people beyond one message
	 * @return the changed settings
	 */
	public HandlerSettings withTalks(Function<Bot, Talk> talks) {
		return new HandlerSettings(this.conversions, this.commandPrefixes, this.failureText, this.extensions,
				this.policies, this.help, this.validator, talks);
	}

}
