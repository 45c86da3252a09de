package com.ethora.bot.ai.tool;

import java.util.Optional;

import com.ethora.bot.Delivery;
import com.ethora.bot.HistoryException;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Turn;

/**
 * What a room has of a message of the bot: a turn that ran before may have said something
 * else under the same id.
 */
final class Archived {

	private Archived() {
	}

	/**
	 * Return what the room shows.
	 * @param turn the turn that said it
	 * @param delivery the delivery of the message
	 * @return its text, none when the archive cannot tell
	 */
	static Optional<String> text(Turn turn, Delivery delivery) {
		String archiveId = delivery.archiveId();
		if (archiveId == null) {
			return Optional.empty();
		}
		try {
			return turn.room()
				.history()
				.around(archiveId, 0, 0)
				.stream()
				.filter((message) -> archiveId.equals(message.archiveId()))
				.map(RoomMessage::text)
				.findFirst();
		}
		catch (HistoryException ex) {
			return Optional.empty();
		}
	}

}
