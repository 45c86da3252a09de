package com.ethora.bot.manners;

import java.time.Duration;
import java.util.List;

/**
 * How long a bot goes on typing before a message leaves.
 *
 * @param steps the pauses by the length of the text, the shortest texts first; what is
 * longer than all of them has the pause of the last
 */
public record Pause(List<Step> steps) {

	/** None. */
	public static final Pause NONE = of(Duration.ZERO);

	/** As long as somebody might type who does not want to hurry. */
	public static final Pause BY_LENGTH = new Pause(
			List.of(new Step(120, Duration.ofSeconds(3)), new Step(250, Duration.ofSeconds(4)),
					new Step(400, Duration.ofSeconds(5)), new Step(Integer.MAX_VALUE, Duration.ofSeconds(6))));

	public Pause {
		steps = List.copyOf(steps);
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("'steps' must not be empty");
		}
	}

	/**
	 * The same before each text.
	 * @param pause how long
	 * @return the pause
	 */
	public static Pause of(Duration pause) {
		return new Pause(List.of(new Step(Integer.MAX_VALUE, pause)));
	}

	/**
	 * Return how long to wait before a text.
	 * @param text the text
	 * @return how long
	 */
	public Duration before(String text) {
		return this.steps.stream()
			.filter((step) -> text.length() <= step.characters())
			.findFirst()
			.orElseGet(() -> this.steps.get(this.steps.size() - 1))
			.pause();
	}

	/**
	 * Return whether there is no pause at all.
	 * @return whether texts leave at once
	 */
	public boolean none() {
		return this.steps.stream().allMatch((step) -> step.pause().isZero());
	}

	/**
	 * The pause before texts up to a length.
	 *
	 * @param characters how long they are at most
	 * @param pause how long to wait
	 */
	public record Step(int characters, Duration pause) {

		public Step {
			if (pause.isNegative()) {
				throw new IllegalArgumentException("'pause' must not be negative, but was %s".formatted(pause));
			}
		}

	}

}
