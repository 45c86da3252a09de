package com.ethora.bot.contract.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import com.ethora.bot.contract.chaos.bot.Flaw;
import com.ethora.bot.contract.chaos.strike.FaultKind;

/**
 * How much chaos there is to be. A run goes on until all three measures are full.
 *
 * @param seed decides about what strikes, when, and for how long
 * @param interval how long each person waits between two messages
 * @param messages how many messages people say at least
 * @param faults how many faults strike at least
 * @param duration how long it lasts at least
 * @param patience how long answers may take when everything is well again
 * @param weights how often each kind of fault strikes, compared with the others
 * @param flaw what the bot lacks
 */
record ChaosPlan(long seed, Duration interval, int messages, int faults, Duration duration, Duration patience,
		Map<FaultKind, Integer> weights, Flaw flaw) {

	private static final Duration HASTE = Duration.ofMillis(200);

	private static final Duration LONG = Duration.ofMinutes(10);

	/** Who waits for an hour does not want to read archives for another. */
	private static final Duration LEISURE = Duration.ofSeconds(1);

	private static final Map<FaultKind, Integer> WEIGHTS = usual();

	/**
	 * A run of the build, or as long as asked for by {@code -Dchaos.duration=1h}, with
	 * all faults, or those asked for by {@code -Dchaos.kinds=CUT,KICK}.
	 */
	static ChaosPlan standard(Duration interval, int messages, int faults) {
		Map<FaultKind, Integer> weights = new EnumMap<>(WEIGHTS);
		String kinds = System.getProperty("chaos.kinds", "");
		if (!kinds.isEmpty()) {
			weights.keySet().retainAll(Stream.of(kinds.split(",")).map(FaultKind::valueOf).toList());
		}
		Duration duration = chosenDuration();
		return new ChaosPlan(chosenSeed(), (duration.compareTo(LONG) < 0) ? interval : LEISURE, messages, faults,
				duration, Duration.ofSeconds(60), weights, Flaw.NONE);
	}

	/** A short run of some faults, with a bot that lacks something. */
	static ChaosPlan flawed(Flaw flaw, FaultKind... kinds) {
		Map<FaultKind, Integer> weights = new EnumMap<>(FaultKind.class);
		for (FaultKind kind : kinds) {
			weights.put(kind, 1);
		}
		return new ChaosPlan(chosenSeed(), HASTE, 200, 4, Duration.ZERO, Duration.ofSeconds(5), weights, flaw);
	}

	/** The same plan without a kind of fault. */
	ChaosPlan without(FaultKind kind) {
		Map<FaultKind, Integer> weights = new EnumMap<>(this.weights);
		weights.remove(kind);
		return new ChaosPlan(this.seed, this.interval, this.messages, this.faults, this.duration, this.patience,
				weights, this.flaw);
	}

	private static long chosenSeed() {
		return Long.getLong("chaos.seed", ThreadLocalRandom.current().nextInt(1_000_000));
	}

	private static Duration chosenDuration() {
		return Duration.parse("PT" + System.getProperty("chaos.duration", "0s"));
	}

	private static Map<FaultKind, Integer> usual() {
		Map<FaultKind, Integer> weights = new EnumMap<>(FaultKind.class);
		weights.put(FaultKind.CUT, 4);
		weights.put(FaultKind.BLACK_HOLE, 2);
		weights.put(FaultKind.HALF_OPEN, 2);
		weights.put(FaultKind.DELAY, 2);
		weights.put(FaultKind.SLOW, 1);
		weights.put(FaultKind.SERVER_KILL, 1);
		weights.put(FaultKind.SERVER_RESTART, 1);
		weights.put(FaultKind.KICK, 3);
		weights.put(FaultKind.SILENT_KICK, 1);
		weights.put(FaultKind.BOT_KILL, 3);
		weights.put(FaultKind.BOT_RESTART, 1);
		weights.put(FaultKind.HANDOVER, 2);
		weights.put(FaultKind.LOST_ECHOES, 2);
		weights.put(FaultKind.DUPLICATES, 2);
		weights.put(FaultKind.REPLAY, 2);
		return weights;
	}

}
