package com.ethora.bot.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import com.ethora.bot.simulation.SimulatedTimeline;

import org.assertj.core.api.InstanceOfAssertFactories;
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

	private boolean answering;

	private final Watchdog watchdog = new Watchdog(this.timeline, SessionSettings.DEFAULTS, this::ask,
			() -> this.givenUp.add(seconds()));

	@Test
	void theServerIsAskedWhateverItSays() {
		this.answering = true;
		this.watchdog.start();

		for (int i = 0; i < 100; i++) {
			this.timeline.advance(Duration.ofSeconds(1));
			this.watchdog.heard();
		}

		assertThat(this.asked).containsExactly(30L, 60L, 90L);
		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void silenceAfterAQuestionIsTheEnd() {
		this.watchdog.start();

		this.timeline.advance(Duration.ofMinutes(5));

		assertThat(this.asked).containsExactly(30L);
		assertThat(this.givenUp).containsExactly(40L);
	}

	@Test
	void aServerThatTalksAndNeverAnswersDoesNotHearUs() {
		this.watchdog.start();

		for (int i = 0; i < 300; i++) {
			this.timeline.advance(Duration.ofSeconds(1));
			this.watchdog.heard();
		}

		assertThat(this.asked).containsExactly(30L);
		assertThat(this.givenUp).containsExactly(70L);
	}

	@Test
	void aLateAnswerIsOneWhenTheServerTalksMeanwhile() {
		this.watchdog.start();
		this.timeline.advance(Duration.ofSeconds(35));
		this.watchdog.heard();
		this.timeline.advance(Duration.ofSeconds(30));
		this.watchdog.answered();

		this.timeline.advance(Duration.ofSeconds(5));

		assertThat(this.asked).containsExactly(30L, 70L);
		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void aBlackHoleIsFoundWheneverItBegins() {
		for (int alive = 0; alive <= 120; alive++) {
			SimulatedTimeline time = new SimulatedTimeline();
			Instant begin = time.instant();
			List<Duration> found = new ArrayList<>();
			AtomicBoolean hole = new AtomicBoolean();
			AtomicReference<Watchdog> dog = new AtomicReference<>();
			dog.set(new Watchdog(time, SessionSettings.DEFAULTS, () -> {
				if (!hole.get()) {
					dog.get().answered();
				}
			}, () -> found.add(Duration.between(begin, time.instant()))));
			dog.get().start();
			time.advance(Duration.ofSeconds(alive));
			hole.set(true);

			time.advance(Duration.ofMinutes(5));

			assertThat(found).as("alive for %s s", alive)
				.singleElement(InstanceOfAssertFactories.DURATION)
				.isBetween(Duration.ofSeconds(alive + 10), Duration.ofSeconds(alive + 40));
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
	void aClockThatIsSetDoesNotBlindItNorEndALivingLink() {
		this.answering = true;
		this.watchdog.start();
		this.timeline.shiftClock(Duration.ofHours(1));
		this.timeline.advance(Duration.ofMinutes(2));
		this.timeline.shiftClock(Duration.ofHours(-2));
		this.timeline.advance(Duration.ofMinutes(2));
		assertThat(this.givenUp).isEmpty();

		this.answering = false;
		this.timeline.advance(Duration.ofMinutes(2));

		assertThat(this.givenUp).hasSize(1);
	}

	private void ask() {
		this.asked.add(seconds());
		if (this.answering) {
			this.watchdog.answered();
		}
	}

	private long seconds() {
		return Duration.between(this.start, this.timeline.instant()).toSeconds();
	}

}
