package com.ethora.bot.contract.chaos.bot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;

/**
 * What is to go wrong next between the bot and its link, and what went over it lately.
 * Safe for use by any thread.
 */
final class PortFaults {

	/** How much of each room can be said again. */
	private static final int MEMORY = 30;

	private final Map<Jid, Deque<RoomMessage>> recent = new HashMap<>();

	private final Set<Jid> replays = new HashSet<>();

	private int echoesToLose;

	private int messagesToRepeat;

	/** Lose the echoes of the next messages of our own. */
	synchronized void loseEchoes(int count) {
		this.echoesToLose += count;
	}

	/** Deliver the next messages twice. */
	synchronized void repeat(int count) {
		this.messagesToRepeat += count;
	}

	/** Have each room we know tell its history when we come back to it. */
	synchronized void replayOnJoin() {
		this.replays.addAll(this.recent.keySet());
	}

	synchronized boolean takeLostEcho() {
		return this.echoesToLose > 0 && this.echoesToLose-- > 0;
	}

	synchronized boolean takeRepetition() {
		return this.messagesToRepeat > 0 && this.messagesToRepeat-- > 0;
	}

	synchronized boolean takeReplay(Jid room) {
		return this.replays.remove(room);
	}

	synchronized void passed(RoomMessage message) {
		Deque<RoomMessage> messages = this.recent.computeIfAbsent(message.room(), (room) -> new ArrayDeque<>());
		messages.add(message);
		if (messages.size() > MEMORY) {
			messages.removeFirst();
		}
	}

	synchronized List<RoomMessage> recent(Jid room) {
		return List.copyOf(this.recent.getOrDefault(room, new ArrayDeque<>()));
	}

	synchronized List<RoomMessage> recent() {
		List<RoomMessage> all = new ArrayList<>();
		this.recent.values().forEach(all::addAll);
		return all;
	}

}
