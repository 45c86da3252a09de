package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.fault.Direction;
import com.ethora.bot.contract.fault.FaultProxy;

/**
 * What happens on the way between the bot and its server.
 */
public final class NetworkFaults {

	private static final Duration BLINK = Duration.ofMillis(300);

	private static final Duration MOMENT = Duration.ofMillis(1_500);

	/** Longer than the bot believes in a silent link. */
	private static final Duration LONG = Duration.ofSeconds(4);

	private final FaultProxy proxy;

	private final Set<Jid> rooms;

	/**
	 * Create.
	 * @param proxy the way
	 * @param rooms all rooms of the bot
	 */
	public NetworkFaults(FaultProxy proxy, Set<Jid> rooms) {
		this.proxy = proxy;
		this.rooms = Set.copyOf(rooms);
	}

	/**
	 * Return the faults.
	 * @return what to do for each kind
	 */
	public Map<FaultKind, Fault> all() {
		return Map.of(FaultKind.CUT, this::cut, FaultKind.BLACK_HOLE, this::blackHole, FaultKind.HALF_OPEN,
				this::halfOpen, FaultKind.DELAY, this::delay, FaultKind.SLOW, this::slow);
	}

	private void cut(RandomGenerator random, Consumer<Set<Jid>> struck) {
		if (this.proxy.open() > 0) {
			struck.accept(this.rooms);
			this.proxy.cut();
		}
	}

	private void blackHole(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.proxy.stall();
		if (random.nextInt(4) == 0) {
			Pause.between(random, LONG, LONG.plus(MOMENT));
		}
		else {
			Pause.between(random, BLINK, MOMENT);
		}
		this.proxy.resume();
	}

	/** What is lost hurts until the bot finds out, so this may be short. */
	private void halfOpen(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.proxy.swallow(random.nextBoolean() ? Direction.TO_SERVER : Direction.TO_CLIENT);
		Pause.between(random, BLINK, MOMENT);
		this.proxy.resume();
	}

	private void delay(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.proxy.delay(Duration.ofMillis(random.nextInt(20, 300)));
		Pause.between(random, BLINK, MOMENT);
		this.proxy.resume();
	}

	private void slow(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.proxy.slow(random.nextInt(1_000, 20_000));
		Pause.between(random, BLINK, MOMENT);
		this.proxy.resume();
	}

}
