package com.ethora.bot.ai.attention;

import java.time.Duration;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import org.jspecify.annotations.Nullable;

/**
 * When an assistant speaks.
 *
 * @param respondTo to what it responds
 * @param rooms to what it responds in single rooms, by their name or address
 * @param coolDown how long it waits after an answer before it speaks without being talked
 * to
 * @param quietHours when it does not speak without being talked to, if ever
 */
public record AttentionSettings(RespondTo respondTo, Map<String, RespondTo> rooms, Duration coolDown,
		@Nullable QuietHours quietHours) {

	/** To who names it. */
	public static final AttentionSettings DEFAULT = new AttentionSettings(RespondTo.MENTION, Map.of(), Duration.ZERO,
			null);

	public AttentionSettings {
		rooms = Map.copyOf(rooms);
	}

	RespondTo in(Room room) {
		Jid address = room.jid();
		RespondTo own = this.rooms.get(address.toString());
		return (own != null) ? own : this.rooms.getOrDefault(room.name(), this.respondTo);
	}

}
