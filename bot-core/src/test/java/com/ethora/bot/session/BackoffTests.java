package com.ethora.bot.session;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Backoff}.
 */
class BackoffTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final RandomGenerator random = new SplittableRandom(42);

	@Test
	void withoutJitterDelaysGrowUpToTheLongest() {
		Backoff backoff = new Backoff(SECOND, 2, Duration.ofSeconds(10), 0);

		List<Long> seconds = IntStream.rangeClosed(1, 6)
			.mapToObj((failures) -> backoff.delay(failures, this.random).toSeconds())
			.toList();

		assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
	}

	@Test
	void beforeAnyFailureTheDelayIsTheFirst() {
		assertThat(new Backoff(SECOND, 3, Duration.ofMinutes(1), 0).delay(0, this.random)).isEqualTo(SECOND);
	}

	@Test
	void veryManyFailuresDoNotOverflow() {
		Backoff backoff = new Backoff(SECOND, 2, Duration.ofMinutes(1), 0);

		assertThat(backoff.delay(Integer.MAX_VALUE, this.random)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void aMultiplierOfOneKeepsTheDelay() {
		assertThat(new Backoff(SECOND, 1, Duration.ofMinutes(1), 0).delay(50, this.random)).isEqualTo(SECOND);
	}

	@Test
	void fullJitterUsesTheWholeRangeAndNoMore() {
		Backoff backoff = new Backoff(SECOND, 2, Duration.ofSeconds(8), 1);

		List<Long> delays = IntStream.range(0, 2_000)
			.mapToObj((i) -> backoff.delay(3, this.random).toMillis())
			.toList();

		assertThat(delays).allMatch((delay) -> delay >= 0 && delay <= 4_000);
		assertThat(delays).anyMatch((delay) -> delay < 200).anyMatch((delay) -> delay > 3_800);
	}

	@Test
	void partialJitterLeavesTheCertainPart() {
		Backoff backoff = new Backoff(SECOND, 1, SECOND, 0.25);

		List<Long> delays = IntStream.range(0, 2_000)
			.mapToObj((i) -> backoff.delay(1, this.random).toMillis())
			.toList();

		assertThat(delays).allMatch((delay) -> delay >= 750 && delay <= 1_000);
		assertThat(delays).anyMatch((delay) -> delay < 770).anyMatch((delay) -> delay > 980);
	}

	@Test
	void theFirstDelayMustBePositive() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, 2, SECOND, 1))
			.withMessage("'initial-delay' must be positive, but was PT0S");
		assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(SECOND.negated(), 2, SECOND, 1));
	}

	@Test
	void delaysMustNotShrink() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(SECOND, 0.9, SECOND, 1))
			.withMessage("'multiplier' must be at least 1, but was 0.9");
	}

	@Test
	void theLongestDelayMustNotBeBelowTheFirst() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(SECOND, 2, Duration.ofMillis(999), 1))
			.withMessage("'max-delay' PT0.999S must not be below PT1S");
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 1.1 })
	void jitterIsAShare(double jitter) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(SECOND, 2, SECOND, jitter))
			.withMessage("'jitter' must be from 0 to 1, but was %s", jitter);
	}

}
