package com.ethora.bot.handler;

import java.util.Map;

import com.ethora.bot.turn.Turn;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * A turn as spring-messaging wants it: the payload is what was said to the bot, and the
 * rest travels in headers.
 */
final class TurnHeaders {

	private static final String TURN = "ethora_turn";

	private static final String ARGUMENTS = "ethora_arguments";

	private TurnHeaders() {
	}

	static Message<String> message(Turn turn, String payload, Map<String, String> arguments) {
		return new GenericMessage<>(payload, Map.of(TURN, turn, ARGUMENTS, arguments));
	}

	static Turn turn(Message<?> message) {
		return (Turn) required(message, TURN);
	}

	@SuppressWarnings("unchecked")
	static Map<String, String> arguments(Message<?> message) {
		return (Map<String, String>) required(message, ARGUMENTS);
	}

	private static Object required(Message<?> message, String header) {
		Object value = message.getHeaders().get(header);
		if (value == null) {
			throw new IllegalStateException("No '%s' in a message that was expected to be a turn".formatted(header));
		}
		return value;
	}

	static String name(MethodParameter parameter) {
		String name = parameter.getParameterName();
		return (name != null) ? name : "argument " + parameter.getParameterIndex();
	}

}
