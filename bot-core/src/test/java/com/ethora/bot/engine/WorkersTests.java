package com.ethora.bot.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Workers}.
 */
class WorkersTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger done = new AtomicInteger();

	private final CountDownLatch gate = new CountDownLatch(1);

	@Test
	void noMoreHandlersRunAtOnceThanAllowedAndNobodyWaitsToGiveThemWork() {
		Executor workers = Workers.create(2);

		for (int i = 0; i < 5; i++) {
			workers.execute(this::work);
		}

		Awaitility.await().atMost(LIMIT).until(() -> this.running.get() == 2);
		Awaitility.await().during(Duration.ofMillis(200)).atMost(LIMIT).until(() -> this.running.get() == 2);
		this.gate.countDown();
		Awaitility.await().atMost(LIMIT).until(() -> this.done.get() == 5);
	}

	@Test
	void withoutALimitManyHandlersRunAtOnce() {
		Executor workers = Workers.create();

		for (int i = 0; i < 32; i++) {
			workers.execute(this::work);
		}

		Awaitility.await().atMost(LIMIT).until(() -> this.running.get() == 32);
		this.gate.countDown();
	}

	@Test
	void workersDoNotKeepAnApplicationAlive() {
		AtomicInteger daemons = new AtomicInteger();
		Workers.create(1).execute(() -> daemons.set(Thread.currentThread().isDaemon() ? 1 : -1));

		Awaitility.await().atMost(LIMIT).until(() -> daemons.get() != 0);
		assertThat(daemons).hasValue(1);
	}

	private void work() {
		this.running.incrementAndGet();
		try {
			this.gate.await();
			this.done.incrementAndGet();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
