package com.ethora.bot.handler;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.method.MethodValidator;

/**
 * How commands are understood.
 *
 * @param conversions what converts their arguments
 * @param prefixes signs that they begin with
 * @param help whether the command {@code help} tells what commands there are
 * @param validator who knows whether arguments keep the rules of their parameters, if
 * anybody does
 */
public record CommandSettings(ConversionService conversions, List<String> prefixes, boolean help,
		@Nullable MethodValidator validator) {

	/** The usual conversions and signs, with help and without rules. */
	public static final CommandSettings DEFAULTS = new CommandSettings(new DefaultFormattingConversionService(),
			List.of("/", "!"), true, null);

	public CommandSettings {
		prefixes = List.copyOf(prefixes);
	}

	/**
	 * Return the same with other conversions.
	 * @param conversions what converts arguments
	 * @return the changed settings
	 */
	public CommandSettings withConversions(ConversionService conversions) {
		return new CommandSettings(conversions, this.prefixes, this.help, this.validator);
	}

	/**
	 * Return the same with or without the command {@code help}.
	 * @param help whether there is one
	 * @return the changed settings
	 */
	public CommandSettings withHelp(boolean help) {
		return new CommandSettings(this.conversions, this.prefixes, help, this.validator);
	}

	/**
	 * Return the same with somebody who validates arguments.
	 * @param validator who, if anybody
	 * @return the changed settings
	 */
	public CommandSettings withValidator(@Nullable MethodValidator validator) {
		return new CommandSettings(this.conversions, this.prefixes, this.help, validator);
	}

}
