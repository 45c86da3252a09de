package com.ethora.bot.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.room.RoomState;

/**
 * Those who wait until the bot is in a room. Lives on the timeline.
 */
final class Entrances {

	private final Map<Jid, List<CompletableFuture<Void>>> waiting = new HashMap<>();

	/** Wait for the end of an entrance that stands like this now. */
	void await(Jid room, RoomState state, CompletableFuture<Void> entrance) {
		this.waiting.computeIfAbsent(room, (ignored) -> new ArrayList<>()).add(entrance);
		changed(room, state);
	}

	void changed(Jid room, RoomState state) {
		if (state instanceof RoomState.Joined) {
			take(room).forEach((entrance) -> entrance.complete(null));
		}
		else if (state instanceof RoomState.Refused refused) {
			fail(room, "%s does not let the bot in: %s".formatted(room, refused.reason()));
		}
	}

	void left(Jid room) {
		fail(room, "The bot has left %s".formatted(room));
	}

	void close() {
		List.copyOf(this.waiting.keySet()).forEach((room) -> fail(room, "The bot is stopped"));
	}

	private void fail(Jid room, String why) {
		take(room).forEach((entrance) -> entrance.completeExceptionally(new BotException(why)));
	}

	private List<CompletableFuture<Void>> take(Jid room) {
		List<CompletableFuture<Void>> entrances = this.waiting.remove(room);
		return (entrances != null) ? entrances : List.of();
	}

}
