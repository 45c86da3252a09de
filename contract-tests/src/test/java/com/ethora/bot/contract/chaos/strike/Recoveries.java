package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Jid;

/**
 * Measures how long each strike hurts: until every room it hit has seen an answer to
 * something said after it. Safe for use by any thread.
 */
public final class Recoveries {

	private final InstantSource clock;

	private final List<Wound> open = new ArrayList<>();

	private final Map<FaultKind, Integer> strikes = new EnumMap<>(FaultKind.class);

	private final Map<FaultKind, List<Duration>> healed = new EnumMap<>(FaultKind.class);

	/**
	 * Create.
	 * @param clock what time is read from
	 */
	public Recoveries(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Something happens.
	 * @param kind what
	 * @param rooms where
	 */
	public synchronized void struck(FaultKind kind, Set<Jid> rooms) {
		this.strikes.merge(kind, 1, Integer::sum);
		this.open.add(new Wound(kind, this.clock.instant(), new HashSet<>(rooms)));
	}

	/**
	 * A room has seen an answer.
	 * @param room the room
	 * @param asked when that was said which is answered
	 */
	public synchronized void answered(Jid room, Instant asked) {
		Instant now = this.clock.instant();
		for (Iterator<Wound> wounds = this.open.iterator(); wounds.hasNext();) {
			Wound wound = wounds.next();
			if (!asked.isBefore(wound.at()) && wound.rooms().remove(room) && wound.rooms().isEmpty()) {
				wounds.remove();
				this.healed.computeIfAbsent(wound.kind(), (kind) -> new ArrayList<>())
					.add(Duration.between(wound.at(), now));
			}
		}
	}

	/**
	 * Return how often something happened.
	 * @return the number of strikes
	 */
	public synchronized int strikes() {
		return this.strikes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * Return how many strikes still hurt.
	 * @return the number of strikes that are not over
	 */
	public synchronized int open() {
		return this.open.size();
	}

	/**
	 * Return how it was for each kind.
	 * @return the figures, of kinds that happened
	 */
	public synchronized List<Recovery> summary() {
		return this.strikes.entrySet()
			.stream()
			.map((strikes) -> Recovery.of(strikes.getKey(), strikes.getValue(),
					this.healed.getOrDefault(strikes.getKey(), List.of())))
			.toList();
	}

	private record Wound(FaultKind kind, Instant at, Set<Jid> rooms) {
	}

}
