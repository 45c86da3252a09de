package com.ethora.bot.handler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
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

	private static final String MATCH = "ethora_match";

	private static final String ROOMS = "ethora_rooms";

	private TurnHeaders() {
	}

	static Message<String> message(Turn turn, Match match) {
		return message(HandlerHeaders.of(turn), turn, match);
	}

	static Message<String> message(DirectTurn turn, Match match) {
		return message(HandlerHeaders.of(turn), turn, match);
	}

	static Message<String> message(EventTurn turn, MappedMethod method) {
		return message(HandlerHeaders.of(turn), turn, new Match(method, payload(turn.event()), Map.of()));
	}

	/** What is said by an event. */
	private static String payload(RoomEvent event) {
		if (event instanceof RoomEvent.Reacted reacted) {
			return String.join(" ", reacted.reactions());
		}
		if (event instanceof RoomEvent.Edited edited) {
			return edited.text();
		}
		return (event instanceof RoomEvent.Invited invited) ? Objects.requireNonNullElse(invited.reason(), "") : "";
	}

	private static Message<String> message(Map<String, Object> headers, Object turn, Match match) {
		headers.put(TURN, turn);
		headers.put(MATCH, match);
		return new GenericMessage<>(match.payload(), headers);
	}

	/** The same message, to be answered in these rooms. */
	static Message<String> answeredIn(List<String> rooms, Message<String> message) {
		if (rooms.isEmpty()) {
			return message;
		}
		Map<String, Object> headers = new HashMap<>(message.getHeaders());
		headers.put(ROOMS, rooms);
		return new GenericMessage<>(message.getPayload(), headers);
	}

	/** What is handled, if it is of this kind. */
	static <T> Optional<T> handled(Message<?> message, Class<T> type) {
		return Optional.of(required(message, TURN)).filter(type::isInstance).map(type::cast);
	}

	static EventTurn eventTurn(Message<?> message) {
		return (EventTurn) required(message, TURN);
	}

	static Turn turn(Message<?> message) {
		return (Turn) required(message, TURN);
	}

	static DirectTurn directTurn(Message<?> message) {
		return (DirectTurn) required(message, TURN);
	}

	/** Where what is handled is answered. */
	static Voice voice(Message<?> message) {
		Object turn = required(message, TURN);
		if (message.getHeaders().get(ROOMS) instanceof List<?> rooms) {
			return OtherRooms.voice(turn, rooms.stream().map(Object::toString).toList());
		}
		if (turn instanceof EventTurn event) {
			return Voice.of(event);
		}
		return (turn instanceof DirectTurn direct) ? Voice.of(direct) : Voice.of(turn(message));
	}

	/** What the one is called because of whom something is handled. */
	static String name(Message<?> message) {
		return handled(message, Turn.class).map((turn) -> turn.message().sender())
			.or(() -> handled(message, DirectTurn.class).map((turn) -> turn.message().sender()))
			.map(Sender::displayName)
			.orElse("");
	}

	static Match match(Message<?> message) {
		return (Match) required(message, MATCH);
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
