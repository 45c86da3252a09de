package com.ethora.bot.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Lets what is due happen until nobody has anything left to do right now. Who runs a
 * handler may stand still: one in a dialog waits for people, for certain; any other waits
 * for something that is not known here, and is given some patience.
 */
final class Pulse {

	/** So long a handler may be at work without standing still once. */
	private static final Duration TOO_LONG = Duration.ofSeconds(30);

	private final VirtualTime time;

	private final List<Hands> hands = new CopyOnWriteArrayList<>();

	private final Duration patience;

	Pulse(VirtualTime time, Duration patience) {
		this.time = time;
		this.patience = patience;
	}

	void add(Hands more) {
		this.hands.add(more);
	}

	/** Go on until all is quiet; no time passes. */
	void settle() {
		List<Hand.Trace> last = List.of();
		long still = System.nanoTime();
		while (true) {
			awaitStandstill();
			if (this.time.step()) {
				last = List.of();
				still = System.nanoTime();
				continue;
			}
			List<Hand> busy = busy();
			if (busy.stream().allMatch(Hand::asks)) {
				if (!this.time.isDue()) {
					return;
				}
				continue;
			}
			List<Hand.Trace> now = busy.stream().map(Hand::trace).toList();
			if (!now.equals(last)) {
				last = now;
				still = System.nanoTime();
			}
			else if (System.nanoTime() - still > this.patience.toNanos() && !this.time.isDue()) {
				return;
			}
			rest();
		}
	}

	/** Let time pass until something is so, but not more than this. */
	void pass(Duration most, BooleanSupplier enough) {
		Instant until = this.time.instant().plus(most);
		settle();
		while (!enough.getAsBoolean()) {
			Instant next = this.time.nextDue();
			if (next == null || next.isAfter(until)) {
				return;
			}
			this.time.moveTo(next);
			settle();
		}
	}

	/** Let exactly this time pass. */
	void advance(Duration duration) {
		Instant until = this.time.instant().plus(duration);
		pass(duration, () -> false);
		this.time.moveTo(until);
		settle();
	}

	/** Whether somebody waits, and not for people. */
	boolean waitsForOthers() {
		return !busy().stream().allMatch(Hand::asks);
	}

	/** One at a time acts, so that each run of a test is like the one before. */
	private void awaitStandstill() {
		long begun = System.nanoTime();
		while (true) {
			Hand working = working();
			if (working == null) {
				return;
			}
			if (System.nanoTime() - begun > TOO_LONG.toNanos()) {
				throw new AssertionError("A handler has been at work for %d s:%n%s".formatted(TOO_LONG.toSeconds(),
						busy().stream().map(Hand::describe).collect(Collectors.joining("\n"))));
			}
			rest();
		}
	}

	private @Nullable Hand working() {
		return busy().stream().filter((hand) -> !hand.waits()).findFirst().orElse(null);
	}

	private List<Hand> busy() {
		return this.hands.stream().flatMap((each) -> each.busy().stream()).toList();
	}

	private void rest() {
		for (Hands each : this.hands) {
			if (!each.busy().isEmpty()) {
				each.await(this.patience.toNanos());
				return;
			}
		}
	}

}
