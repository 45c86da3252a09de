package com.ethora.bot.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.simulation.SimulatedTimeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JoinQueue}: two at a time, 100 ms apart.
 */
class JoinQueueTests {

	private static final RoomSettings SETTINGS = new RoomSettings(2, Duration.ofMillis(100), Duration.ofSeconds(10),
			RoomsFixture.RETRY, RoomsFixture.PRESENCE_CHECK, LogSettings.DEFAULTS);

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Instant start = this.timeline.instant();

	private final JoinQueue queue = new JoinQueue(this.timeline, SETTINGS);

	private final List<Long> begun = new ArrayList<>();

	private final List<Runnable> ends = new ArrayList<>();

	@Test
	void theFirstBeginsAtOnce() {
		addJoins(1);

		assertThat(this.begun).containsExactly(0L);
	}

	@Test
	void thereIsAPauseBetweenTwo() {
		addJoins(2);

		advance(99);
		assertThat(this.begun).containsExactly(0L);
		advance(1);
		assertThat(this.begun).containsExactly(0L, 100L);
	}

	@Test
	void noMoreThanSoManyAreUnderWay() {
		addJoins(4);
		advance(900);
		assertThat(this.begun).containsExactly(0L, 100L);

		this.ends.get(0).run();

		assertThat(this.begun).containsExactly(0L, 100L, 900L);
		advance(150);
		assertThat(this.begun).hasSize(3);
	}

	@Test
	void aJoinWithoutAnEndHoldsUpTheOthersForASecond() {
		addJoins(4);

		advance(5_000);

		assertThat(this.begun).containsExactly(0L, 100L, 1_000L, 1_100L);
	}

	@Test
	void anEndThatComesLateDoesNotCountTwice() {
		addJoins(6);
		advance(1_500);

		this.ends.get(0).run();
		this.ends.get(1).run();

		advance(400);
		assertThat(this.begun).hasSize(4);
	}

	@Test
	void joinsThatEndAtOnceAreStillPaced() {
		for (int i = 0; i < 50; i++) {
			this.queue.add((done) -> {
				this.begun.add(millis());
				done.run();
			});
		}

		advance(10_000);

		assertThat(this.begun).hasSize(50);
		assertThat(this.begun.get(49)).isEqualTo(4_900L);
	}

	@Test
	void aThousandJoinsAreNoBurst() {
		addJoins(1_000);

		for (int i = 0; i < 1_000; i++) {
			advance(100);
			assertThat(this.begun).hasSizeLessThanOrEqualTo(i + 2);
			this.ends.get(i).run();
		}

		assertThat(this.begun).hasSize(1_000);
	}

	@Test
	void clearForgetsWhoWaitsAndWhoIsUnderWay() {
		addJoins(4);
		advance(500);

		this.queue.clear();
		addJoins(2);
		advance(500);

		assertThat(this.begun).containsExactly(0L, 100L, 500L, 600L);
	}

	@Test
	void anEndFromBeforeTheClearingDoesNotCount() {
		addJoins(2);
		advance(500);
		this.queue.clear();
		addJoins(3);
		advance(500);

		this.ends.get(0).run();
		this.ends.get(1).run();
		advance(400);

		assertThat(this.begun).hasSize(4);
	}

	private void addJoins(int count) {
		for (int i = 0; i < count; i++) {
			this.queue.add((done) -> {
				this.begun.add(millis());
				this.ends.add(done);
			});
		}
	}

	private void advance(long millis) {
		this.timeline.advance(Duration.ofMillis(millis));
	}

	private long millis() {
		return Duration.between(this.start, this.timeline.instant()).toMillis();
	}

}
