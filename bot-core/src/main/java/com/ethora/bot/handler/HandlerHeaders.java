package com.ethora.bot.handler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Replier;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * What the headers of a message tell that is handed to a handler method. Methods ask for
 * them by {@code @Header}, and resolvers of an application find here what else there is.
 */
public final class HandlerHeaders {

	/** Address of the room, absent for messages to the bot alone. */
	public static final String ROOM = "room";

	/** Nick of who wrote, or did something. */
	public static final String SENDER = "sender";

	/** The sender's own id of the message, if it has one. */
	public static final String MESSAGE_ID = "messageId";

	/** The room's id of the message, if it has one. */
	public static final String ARCHIVE_ID = "archiveId";

	/** Name of the bot. */
	public static final String BOT = "bot";

	static final Set<String> NAMES = Set.of(ROOM, SENDER, MESSAGE_ID, ARCHIVE_ID, BOT, MessageHeaders.ID,
			MessageHeaders.TIMESTAMP);

	private HandlerHeaders() {
	}

	/**
	 * Return the message of a room that is handled.
	 * @param message what a resolver was given
	 * @return the message, none for events and for messages to the bot alone
	 */
	public static Optional<RoomMessage> roomMessage(Message<?> message) {
		return turn(message).map(Turn::message);
	}

	/**
	 * Return the turn of the message of a room that is handled.
	 * @param message what a resolver was given
	 * @return the turn, none for events and for messages to the bot alone
	 */
	public static Optional<Turn> turn(Message<?> message) {
		return TurnHeaders.handled(message, Turn.class);
	}

	/**
	 * Return the turn of the message to the bot alone that is handled.
	 * @param message what a resolver was given
	 * @return the turn, none for what comes from rooms
	 */
	public static Optional<DirectTurn> directTurn(Message<?> message) {
		return TurnHeaders.handled(message, DirectTurn.class);
	}

	/**
	 * Return the bot that handles it.
	 * @param message what a resolver was given
	 * @return the bot
	 */
	public static Bot bot(Message<?> message) {
		return TurnHeaders.handled(message, Turn.class)
			.map(Turn::bot)
			.or(() -> TurnHeaders.handled(message, EventTurn.class).map(EventTurn::bot))
			.orElseGet(() -> TurnHeaders.directTurn(message).bot());
	}

	/**
	 * Return the way to answer in a room.
	 * @param message what a resolver was given
	 * @return the way, none for messages to the bot alone
	 */
	public static Optional<Replier> replier(Message<?> message) {
		return TurnHeaders.handled(message, Turn.class)
			.<Replier>map(TurnReplier::new)
			.or(() -> TurnHeaders.handled(message, EventTurn.class).map(EventReplier::new));
	}

	static Map<String, Object> of(Turn turn) {
		RoomMessage message = turn.message();
		return headers(turn.bot(), message.room(), message.sender().nick(), message.id(), message.archiveId());
	}

	static Map<String, Object> of(DirectTurn turn) {
		return headers(turn.bot(), turn.message().peer().room().orElse(null), turn.message().sender().nick(),
				turn.message().id(), turn.message().archiveId());
	}

	static Map<String, Object> of(EventTurn turn) {
		return headers(turn.bot(), turn.event().room(), turn.sender().map(Sender::nick).orElse(null),
				turn.message().map(MessageRef::id).orElse(null),
				turn.message().map(MessageRef::archiveId).orElse(null));
	}

	private static Map<String, Object> headers(Bot bot, @Nullable Jid room, @Nullable String sender,
			@Nullable String id, @Nullable String archiveId) {
		Map<String, Object> headers = new HashMap<>();
		headers.put(BOT, bot.name());
		put(headers, ROOM, (room != null) ? room.toString() : null);
		put(headers, SENDER, sender);
		put(headers, MESSAGE_ID, id);
		put(headers, ARCHIVE_ID, archiveId);
		return headers;
	}

	private static void put(Map<String, Object> headers, String name, @Nullable String value) {
		if (value != null) {
			headers.put(name, value);
		}
	}

}
