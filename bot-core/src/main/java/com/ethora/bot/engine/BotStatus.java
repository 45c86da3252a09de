package com.ethora.bot.engine;

import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;

/**
 * How a bot is, at one moment.
 *
 * @param connection where its connection stands
 * @param rooms how it stands with its rooms
 * @param openTurns how many messages are being handled or wait for it
 * @param pendingReplies how many of its messages wait to be sent or echoed
 */
public record BotStatus(SessionState connection, Map<Jid, RoomState> rooms, int openTurns, int pendingReplies) {

	public BotStatus {
		rooms = Map.copyOf(rooms);
	}

	/**
	 * Return whether the bot does all it was told to: it is connected and in every room.
	 * @return whether it is ready
	 */
	public boolean ready() {
		return this.connection instanceof SessionState.Online
				&& this.rooms.values().stream().allMatch(RoomState.Joined.class::isInstance);
	}

}
