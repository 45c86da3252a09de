package com.ethora.bot.contract.chaos.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the messages of some rooms.
 *
 * @param messages how many people said
 * @param answeredOnce how many of these were answered in full and once
 * @param lost how many answers are missing
 * @param doubled how many answers are there though they were there before
 * @param outOfOrder how many answers came later than one to a later message of the same
 * person
 * @param unasked how many answers are there to what the archive does not have
 * @param evidence what was lost, doubled, out of order or unasked
 */
public record Verdict(int messages, int answeredOnce, int lost, int doubled, int outOfOrder, int unasked,
		List<String> evidence) {

	/** Nothing was said. */
	public static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0, 0, List.of());

	public Verdict {
		evidence = List.copyOf(evidence);
	}

	/**
	 * Return the verdict on more rooms.
	 * @param other the verdict on other rooms
	 * @return both together
	 */
	public Verdict plus(Verdict other) {
		return new Verdict(this.messages + other.messages, this.answeredOnce + other.answeredOnce,
				this.lost + other.lost, this.doubled + other.doubled, this.outOfOrder + other.outOfOrder,
				this.unasked + other.unasked, Stream.concat(this.evidence.stream(), other.evidence.stream()).toList());
	}

	/**
	 * Return how many things are wrong.
	 * @return the sum of what must be zero
	 */
	public int mistakes() {
		return this.lost + this.doubled + this.outOfOrder + this.unasked;
	}

}
