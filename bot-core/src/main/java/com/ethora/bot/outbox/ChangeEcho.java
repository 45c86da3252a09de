package com.ethora.bot.outbox;

import java.time.Instant;
import java.util.Optional;

import com.ethora.bot.Delivery;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.Content;

import org.jspecify.annotations.Nullable;

/**
 * A change of ours that the room has shown.
 *
 * @param id our id of the change
 * @param delivery the delivery of what was changed
 * @param text what people read now
 */
record ChangeEcho(String id, Delivery delivery, String text) {

	/**
	 * Find the change that a room shows.
	 * @param event what the room shows, of whomever
	 * @param lane what is on its way to the room
	 * @param nick the name we are there under
	 * @param now the time
	 * @return the echo, if the change is ours and on its way
	 */
	static Optional<ChangeEcho> of(RoomEvent event, Lane lane, String nick, Instant now) {
		if (event instanceof RoomEvent.Edited edit) {
			return by(edit.sender(), nick, find(lane, edit.id()), edit.text(), now);
		}
		if (event instanceof RoomEvent.Reacted reacted) {
			return by(reacted.sender(), nick, find(lane, reacted.id()), "", now);
		}
		if (event instanceof RoomEvent.Deleted deleted) {
			// In Ethora's form all deletions have the same id.
			return by(deleted.sender(), nick,
					lane.deletion((deletion) -> deletion.message().matches(deleted.message())), "", now);
		}
		return Optional.empty();
	}

	private static Optional<Letter> find(Lane lane, @Nullable String id) {
		return Optional.ofNullable((id != null) ? lane.find(id) : null);
	}

	private static Optional<ChangeEcho> by(Sender sender, String nick, Optional<Letter> letter, String text,
			Instant now) {
		return letter.filter((found) -> sender.nick().equals(nick))
			.flatMap((found) -> (found.message().content() instanceof Content.Change change)
					? Optional.of(new ChangeEcho(found.id(), delivery(found, change, now), text)) : Optional.empty());
	}

	/** Named is what was changed, so that it can be changed again. */
	private static Delivery delivery(Letter letter, Content.Change change, Instant now) {
		String named = (change.message().id() != null) ? change.message().id() : letter.id();
		return new Delivery(letter.message().room(), named, change.message().archiveId(), now);
	}

}
