package com.ethora.bot.manners;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.time.Timeline;

/**
 * Greets those who come, but nobody who was there a moment ago, no bots, and no crowd
 * that comes at once. Lives on the timeline.
 */
final class Greetings {

	/** How many are remembered. */
	static final int MAX = 1_000;

	/** How many are greeted in a room within the time nobody is greeted again. */
	static final int AT_ONCE = 10;

	private final Greeting greeting;

	private final Timeline timeline;

	/** When each was greeted or seen last. */
	private final Map<Jid, Instant> seen = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Jid, Instant> eldest) {
			return size() > MAX;
		}

	};

	private final Map<Jid, Deque<Instant>> greeted = new HashMap<>();

	Greetings(Greeting greeting, Timeline timeline) {
		this.greeting = greeting;
		this.timeline = timeline;
	}

	/** Return what to say to who has come, if anything. */
	Optional<String> entered(RoomEvent.Entered event) {
		boolean known = see(event.room().withResource(event.occupant().nick()));
		if (event.before() || event.sender().bot() || known || !affords(event.room())) {
			return Optional.empty();
		}
		return Optional.of(this.greeting.to(event.sender()));
	}

	void left(RoomEvent.Left event) {
		see(event.room().withResource(event.nick()));
	}

	void leftByUs(Jid room) {
		this.greeted.remove(room);
	}

	/** Return whether somebody was there lately. */
	private boolean see(Jid person) {
		Instant now = this.timeline.instant();
		Instant last = this.seen.remove(person);
		this.seen.put(person, now);
		return last != null && last.isAfter(now.minus(this.greeting.again()));
	}

	private boolean affords(Jid room) {
		Instant now = this.timeline.instant();
		Deque<Instant> latest = this.greeted.computeIfAbsent(room, (ignored) -> new ArrayDeque<>());
		while (!latest.isEmpty() && !latest.getFirst().isAfter(now.minus(this.greeting.again()))) {
			latest.removeFirst();
		}
		if (latest.size() >= AT_ONCE) {
			return false;
		}
		latest.add(now);
		return true;
	}

}
