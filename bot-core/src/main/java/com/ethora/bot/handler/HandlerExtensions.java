package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;
import org.springframework.util.StringValueResolver;

/**
 * What an application adds to the way handler methods are found and called.
 *
 * @param resolvers what fills parameters, after all others
 * @param returnValues what makes something of returned values, after all others
 * @param values resolves placeholders and expressions
 * @param bots the names that bots have; none when they are not known, and any name will
 * do
 */
public record HandlerExtensions(List<HandlerMethodArgumentResolver> resolvers,
		List<HandlerMethodReturnValueHandler> returnValues, StringValueResolver values, Set<String> bots) {

	/** Nothing is added, and there are no values for placeholders. */
	public static final HandlerExtensions NONE = new HandlerExtensions(List.of(), List.of(), (value) -> value,
			Set.of());

	public HandlerExtensions {
		resolvers = List.copyOf(resolvers);
		returnValues = List.copyOf(returnValues);
		bots = Set.copyOf(bots);
	}

	/**
	 * Ask the customizers of an application.
	 * @param customizers the customizers, in their order
	 * @return what they add
	 */
	public static HandlerExtensions of(Iterable<HandlerCustomizer> customizers) {
		List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
		List<HandlerMethodReturnValueHandler> returnValues = new ArrayList<>();
		customizers.forEach((customizer) -> {
			customizer.addArgumentResolvers(resolvers);
			customizer.addReturnValueHandlers(returnValues);
		});
		return new HandlerExtensions(resolvers, returnValues, NONE.values(), Set.of());
	}

	/**
	 * Return the same with placeholders being resolved.
	 * @param values resolves them, and expressions
	 * @return the changed extensions
	 */
	public HandlerExtensions withValues(StringValueResolver values) {
		return new HandlerExtensions(this.resolvers, this.returnValues, values, this.bots);
	}

	/**
	 * Return the same with names of bots being checked.
	 * @param bots the names there are
	 * @return the changed extensions
	 */
	public HandlerExtensions withBots(Collection<String> bots) {
		return new HandlerExtensions(this.resolvers, this.returnValues, this.values, Set.copyOf(bots));
	}

}
