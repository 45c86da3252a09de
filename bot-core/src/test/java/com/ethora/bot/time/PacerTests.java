package com.ethora.bot.time;

import java.time.Duration;

import com.ethora.bot.simulation.SimulatedTimeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Pacer}.
 */
class PacerTests {

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Pacer pacer = new Pacer(4, 2, this.timeline);

	@Test
	void aBurstIsFreeAndThenTheRateCounts() {
		assertThat(this.pacer.take()).isZero();
		assertThat(this.pacer.take()).isZero();
		assertThat(this.pacer.take()).hasMillis(250);

		this.timeline.advance(Duration.ofMillis(249));
		assertThat(this.pacer.take()).isBetween(Duration.ofMillis(1), Duration.ofMillis(2));
		this.timeline.advance(Duration.ofMillis(1));
		assertThat(this.pacer.take()).isZero();
		assertThat(this.pacer.take()).hasMillis(250);
	}

	@Test
	void aPauseFillsTheBurstAndNoMore() {
		this.pacer.take();
		this.pacer.take();
		this.timeline.advance(Duration.ofHours(1));

		assertThat(this.pacer.take()).isZero();
		assertThat(this.pacer.take()).isZero();
		assertThat(this.pacer.take()).isPositive();
	}

	@Test
	void waitingAsToldIsAlwaysEnough() {
		Pacer uneven = new Pacer(7, 1, this.timeline);
		uneven.take();
		for (int i = 0; i < 1_000; i++) {
			Duration wait = uneven.take();
			assertThat(wait).isPositive();
			this.timeline.advance(wait);
			assertThat(uneven.take()).isZero();
		}
	}

	@Test
	void aClockThatIsSetBackDoesNotStopIt() {
		this.pacer.take();
		this.pacer.take();
		this.timeline.shiftClock(Duration.ofHours(-1));

		Duration wait = this.pacer.take();

		assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(250));
		this.timeline.advance(wait);
		assertThat(this.pacer.take()).isZero();
	}

}
