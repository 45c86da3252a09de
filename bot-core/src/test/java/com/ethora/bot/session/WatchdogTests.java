package com.ethora.bot.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.simulation.SimulatedTimeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Watchdog}.
 */
class WatchdogTests {

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Instant start = this.timeline.instant();

	private final List<Long> asked = new ArrayList<>();

	private final List<Long> givenUp = new ArrayList<>();

	private final Watchdog watchdog = new Watchdog(this.timeline, SessionSettings.DEFAULTS,
			() -> this.asked.add(seconds()), () -> this.givenUp.add(seconds()));

	@Test
	void whileSomethingArrivesNothingIsAsked() {
		this.watchdog.start();

		for (int i = 0; i < 100; i++) {
			this.timeline.advance(Duration.ofSeconds(29));
			this.watchdog.heard();
		}

		assertThat(this.asked).isEmpty();
	}

	@Test
	void silenceLeadsToAQuestionAndThenToTheEnd() {
		this.watchdog.start();

		this.timeline.advance(Duration.ofMinutes(5));

		assertThat(this.asked).containsExactly(30L);
		assertThat(this.givenUp).containsExactly(40L);
	}

	@Test
	void silenceCountsFromTheLastSign() {
		this.watchdog.start();
		this.timeline.advance(Duration.ofSeconds(20));
		this.watchdog.heard();

		this.timeline.advance(Duration.ofMinutes(5));

		assertThat(this.asked).containsExactly(50L);
		assertThat(this.givenUp).containsExactly(60L);
	}

	@Test
	void anAnswerInTimeKeepsTheLink() {
		this.watchdog.start();

		for (int i = 0; i < 10; i++) {
			this.timeline.advance(Duration.ofSeconds(35));
			this.watchdog.heard();
		}

		assertThat(this.asked).hasSize(10);
		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void aBlackHoleIsFoundWheneverItBegins() {
		for (int alive = 0; alive <= 120; alive++) {
			SimulatedTimeline time = new SimulatedTimeline();
			Instant begin = time.instant();
			List<Duration> found = new ArrayList<>();
			Watchdog dog = new Watchdog(time, SessionSettings.DEFAULTS, () -> {
			}, () -> found.add(Duration.between(begin, time.instant())));
			dog.start();
			for (int i = 0; i < alive; i++) {
				time.advance(Duration.ofSeconds(1));
				dog.heard();
			}

			time.advance(Duration.ofMinutes(5));

			assertThat(found).as("alive for %s s", alive).containsExactly(Duration.ofSeconds(alive + 40));
		}
	}

	@Test
	void onceStoppedItIsSilent() {
		this.watchdog.start();
		this.timeline.advance(Duration.ofSeconds(35));

		this.watchdog.stop();
		this.timeline.advance(Duration.ofMinutes(5));

		assertThat(this.givenUp).isEmpty();
		assertThat(this.timeline.pending()).isZero();
	}

	@Test
	void aClockThatIsSetBackDoesNotBlindIt() {
		this.watchdog.start();
		this.timeline.shiftClock(Duration.ofHours(-1));

		this.timeline.advance(Duration.ofMinutes(2));

		assertThat(this.givenUp).hasSize(1);
	}

	@Test
	void aClockThatIsSetForwardDoesNotEndALivingLink() {
		this.watchdog.start();
		this.timeline.advance(Duration.ofSeconds(10));
		this.timeline.shiftClock(Duration.ofHours(1));

		for (int i = 0; i < 60; i++) {
			this.timeline.advance(Duration.ofSeconds(1));
			this.watchdog.heard();
		}

		assertThat(this.givenUp).isEmpty();
	}

	private long seconds() {
		return Duration.between(this.start, this.timeline.instant()).toSeconds();
	}

}
