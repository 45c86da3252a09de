package com.ethora.bot.manners;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;

/**
 * Which rooms are crowded. Safe for use by any thread.
 */
final class Crowds {

	private final Crowd crowd;

	/** When the latest messages of each room came, one more than make no crowd. */
	private final Map<Jid, Deque<Instant>> rooms = new HashMap<>();

	Crowds(Crowd crowd) {
		this.crowd = crowd;
	}

	synchronized void heard(RoomMessage message, Instant now) {
		if (message.origin() == RoomMessage.Origin.LIVE && message.kind() != RoomMessage.Kind.CONTROL) {
			Deque<Instant> latest = this.rooms.computeIfAbsent(message.room(), (ignored) -> new ArrayDeque<>());
			latest.add(now);
			if (latest.size() > this.crowd.messages() + 1) {
				latest.removeFirst();
			}
		}
	}

	synchronized boolean crowded(Jid room, Instant now) {
		Deque<Instant> latest = this.rooms.get(room);
		return latest != null && latest.size() > this.crowd.messages()
				&& !latest.getFirst().isBefore(now.minus(this.crowd.within()));
	}

	synchronized void left(Jid room) {
		this.rooms.remove(room);
	}

}
