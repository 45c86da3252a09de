package com.ethora.bot.handler;

import java.util.Map;

import com.ethora.bot.turn.DirectTurn;
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

	static Message<String> message(DirectTurn turn) {
		return new GenericMessage<>(turn.message().text(), Map.of(TURN, turn, ARGUMENTS, Map.of()));
	}

	static Turn turn(Message<?> message) {
		return (Turn) required(message, TURN);
	}

	static DirectTurn directTurn(Message<?> message) {
		return (DirectTurn) required(message, TURN);
	}

	/** Where what is handled is answered. */
	static Voice voice(Message<?> message) {
		return (required(message, TURN) instanceof DirectTurn direct) ? Voice.of(direct) : Voice.of(turn(message));
	}

	static boolean isDirect(Message<?> message) {
		return required(message, TURN) instanceof DirectTurn;
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
