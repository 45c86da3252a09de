package com.ethora.bot.turn;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.Naming;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.time.Timeline;

/**
 * Keeps bots from talking with each other for ever. Lives on the timeline.
 */
final class LoopGuard {

	private final BotTalk talk;

	private final Naming naming;

	private final Timeline timeline;

	/** How many messages of bots were heard in each room since a person spoke there. */
	private final Map<Jid, Integer> turns = new HashMap<>();

	/** When each bot was heard lately. */
	private final Map<String, Deque<Instant>> heard = new HashMap<>();

	LoopGuard(BotTalk talk, Naming naming, Timeline timeline) {
		this.talk = talk;
		this.naming = naming;
		this.timeline = timeline;
	}

	/** Judge a message that the gate lets pass. */
	Gate.Verdict judge(RoomMessage message) {
		if (!message.sender().bot()) {
			this.turns.remove(message.room());
			return Gate.Verdict.PASS;
		}
		if (this.talk.hearing() == BotTalk.Hearing.MENTIONED && !this.naming.isIn(message)) {
			return Gate.Verdict.BOT;
		}
		if (this.turns.getOrDefault(message.room(), 0) >= this.talk.turns() || !affords(message.sender().nick())) {
			return Gate.Verdict.LOOP;
		}
		this.turns.merge(message.room(), 1, Integer::sum);
		return Gate.Verdict.PASS;
	}

	private boolean affords(String nick) {
		Instant now = this.timeline.instant();
		Instant past = now.minus(this.talk.window());
		this.heard.values().removeIf((times) -> times.getLast().isBefore(past));
		Deque<Instant> times = this.heard.computeIfAbsent(nick, (ignored) -> new ArrayDeque<>());
		while (!times.isEmpty() && times.getFirst().isBefore(past)) {
			times.removeFirst();
		}
		if (times.size() >= this.talk.budget()) {
			return false;
		}
		times.add(now);
		return true;
	}

}
