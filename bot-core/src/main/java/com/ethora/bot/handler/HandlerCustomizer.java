package com.ethora.bot.handler;

import java.util.List;

import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;

/**
 * Adds to what handler methods may ask for and return. An application has beans of this
 * type, in their order; what is added comes after what is there anyway. The headers of
 * the messages that are handed on are in {@link HandlerHeaders}.
 */
public interface HandlerCustomizer {

	/**
	 * Add what fills parameters.
	 * @param resolvers the list to add to
	 */
	default void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
	}

	/**
	 * Add what makes something of returned values.
	 * @param handlers the list to add to
	 */
	default void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
	}

}
