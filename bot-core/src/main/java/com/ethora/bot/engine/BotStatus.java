package com.ethora.bot.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.ethora.bot.Jid;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;

/**
 * How a bot is, at one moment.
 *
 * @param connection where its connection stands
 * @param rooms how it stands with its rooms
 * @param required those of them that its settings name
 * @param openTurns how many messages are being handled or wait for it
 * @param pendingReplies how many of its messages wait to be sent or echoed
 */
public record BotStatus(SessionState connection, Map<Jid, RoomState> rooms, Set<Jid> required, int openTurns,
		int pendingReplies) {

	public BotStatus {
		rooms = Map.copyOf(rooms);
		required = Set.copyOf(required);
	}

	/** A bot that is not started. */
	static BotStatus stopped(Collection<Jid> rooms) {
		return new BotStatus(new SessionState.Stopped(),
				rooms.stream().collect(Collectors.toMap(Function.identity(), (room) -> new RoomState.Absent())),
				Set.of(), 0, 0);
	}

	/**
	 * Return whether the bot does all it was told to: it is connected and in every room
	 * of its settings.
	 * @return whether it is ready
	 */
	public boolean ready() {
		return this.connection instanceof SessionState.Online
				&& this.required.stream().map(this.rooms::get).allMatch(RoomState.Joined.class::isInstance);
	}

}
