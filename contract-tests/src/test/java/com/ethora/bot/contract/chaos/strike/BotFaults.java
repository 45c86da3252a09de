package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.chaos.bot.BotOrder;
import com.ethora.bot.contract.chaos.bot.BotProcess;
import com.ethora.bot.contract.fault.FaultProxy;

/**
 * What happens to the process of the bot, and at the port between the bot and its link.
 * Starts and ends the processes, of which there is one but for handovers.
 */
public final class BotFaults implements AutoCloseable {

	private static final int MANY = 12;

	private final Supplier<BotProcess> start;

	private final FaultProxy proxy;

	private final Set<Jid> rooms;

	private BotProcess process;

	/**
	 * Start the bot, and wait until it is ready.
	 * @param start starts a process
	 * @param proxy its way to the server
	 * @param rooms all rooms of the bot
	 */
	public BotFaults(Supplier<BotProcess> start, FaultProxy proxy, Set<Jid> rooms) {
		this.start = start;
		this.proxy = proxy;
		this.rooms = Set.copyOf(rooms);
		this.process = start.get();
		this.process.awaitReady();
	}

	/**
	 * Return the faults.
	 * @return what to do for each kind
	 */
	public Map<FaultKind, Fault> all() {
		return Map.of(FaultKind.BOT_KILL, this::kill, FaultKind.BOT_RESTART, this::restart, FaultKind.HANDOVER,
				this::handOver, FaultKind.LOST_ECHOES, this::loseEchoes, FaultKind.DUPLICATES, this::repeat,
				FaultKind.REPLAY, this::replay);
	}

	private void kill(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.process.kill();
		begin(random);
	}

	private void restart(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.process.terminate();
		this.process.awaitEnd();
		begin(random);
	}

	private void handOver(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		BotProcess before = this.process;
		before.terminate();
		begin(random);
		before.awaitEnd();
	}

	/** Mostly it gets ready in peace. */
	private void begin(RandomGenerator random) {
		this.process = this.start.get();
		if (random.nextInt(4) > 0) {
			this.process.awaitReady();
		}
		else {
			Pause.between(random, Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	private void loseEchoes(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.process.order(BotOrder.LOSE_ECHOES, random.nextInt(1, MANY));
	}

	private void repeat(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.process.order(BotOrder.REPEAT, random.nextInt(1, MANY));
		if (random.nextBoolean()) {
			this.process.order(BotOrder.REPEAT_THE_PAST);
		}
	}

	private void replay(RandomGenerator random, Consumer<Set<Jid>> struck) {
		if (this.proxy.open() > 0) {
			struck.accept(this.rooms);
			this.process.order(BotOrder.REPLAY_ON_JOIN);
			this.proxy.cut();
		}
	}

	@Override
	public void close() {
		this.process.kill();
	}

}
