package com.ethora.bot.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link ThreadTimeline}.
 */
@Timeout(30)
class ThreadTimelineTests {

	private final ThreadTimeline timeline = new ThreadTimeline("test-bot");

	private final List<Integer> ran = new CopyOnWriteArrayList<>();

	@AfterEach
	void close() {
		this.timeline.close();
	}

	@Test
	void immediateTasksRunInTheirOrder() {
		for (int i = 0; i < 1_000; i++) {
			int number = i;
			this.timeline.execute(() -> this.ran.add(number));
		}

		await().until(() -> this.ran.size() == 1_000);
		assertThat(this.ran).containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
	}

	@Test
	void allRunsOnOneThreadThatKeepsTheApplicationAlive() throws InterruptedException {
		AtomicReference<Thread> immediate = new AtomicReference<>();
		AtomicReference<Thread> delayed = new AtomicReference<>();
		CountDownLatch done = new CountDownLatch(2);
		this.timeline.execute(() -> {
			immediate.set(Thread.currentThread());
			done.countDown();
		});
		this.timeline.schedule(Duration.ofMillis(1), () -> {
			delayed.set(Thread.currentThread());
			done.countDown();
		});

		assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();

		assertThat(immediate.get()).isSameAs(delayed.get());
		assertThat(immediate.get().getName()).isEqualTo("test-bot");
		assertThat(immediate.get().isDaemon()).isFalse();
	}

	@Test
	void delayedTasksRunWhenTheyAreDue() {
		long begin = System.nanoTime();
		AtomicReference<Duration> waited = new AtomicReference<>();
		this.timeline.schedule(Duration.ofMillis(50), () -> waited.set(Duration.ofNanos(System.nanoTime() - begin)));

		await().until(() -> waited.get() != null);
		assertThat(waited.get()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
	}

	@Test
	void aDelayThatIsOverRunsAtOnce() {
		this.timeline.schedule(Duration.ofSeconds(-1), () -> this.ran.add(1));

		await().until(() -> !this.ran.isEmpty());
	}

	@Test
	void aCancelledTaskDoesNotRun() {
		Timeline.Timer cancelled = this.timeline.schedule(Duration.ofMillis(20), () -> this.ran.add(1));
		cancelled.cancel();
		this.timeline.schedule(Duration.ofMillis(40), () -> this.ran.add(2));

		await().until(() -> !this.ran.isEmpty());
		assertThat(this.ran).containsExactly(2);
	}

	@Test
	void aFailingTaskStopsNothing() {
		this.timeline.execute(() -> {
			throw new IllegalStateException("Broken");
		});
		this.timeline.schedule(Duration.ZERO, () -> {
			throw new AssertionError("Broken");
		});
		this.timeline.schedule(Duration.ofMillis(1), () -> this.ran.add(1));

		await().until(() -> !this.ran.isEmpty());
	}

	@Test
	void closingRunsWhatWasGivenAndNothingElse() throws InterruptedException {
		CountDownLatch busy = new CountDownLatch(1);
		this.timeline.execute(() -> awaitQuietly(busy));
		this.timeline.execute(() -> this.ran.add(1));
		this.timeline.schedule(Duration.ofMillis(200), () -> this.ran.add(2));
		AtomicReference<Thread> thread = new AtomicReference<>();
		this.timeline.execute(() -> thread.set(Thread.currentThread()));

		this.timeline.close();
		this.timeline.execute(() -> this.ran.add(3));
		this.timeline.schedule(Duration.ZERO, () -> this.ran.add(4)).cancel();
		busy.countDown();

		await().until(() -> thread.get() != null);
		thread.get().join(TimeUnit.SECONDS.toMillis(10));
		assertThat(thread.get().isAlive()).isFalse();
		assertThat(this.ran).containsExactly(1);
	}

	@Test
	void closingFromTheTimelineEndsIt() throws InterruptedException {
		AtomicReference<Thread> thread = new AtomicReference<>();
		this.timeline.execute(() -> {
			thread.set(Thread.currentThread());
			this.timeline.close();
		});

		await().until(() -> thread.get() != null);
		thread.get().join(TimeUnit.SECONDS.toMillis(10));
		assertThat(thread.get().isAlive()).isFalse();
	}

	@Test
	void itsClockIsTheClockOnTheWall() {
		assertThat(this.timeline.instant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(5)));
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
