package com.ethora.bot.boot.ai;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NextRun}.
 */
class NextRunTests {

	private final Semaphore begun = new Semaphore(0);

	private final Semaphore mayEnd = new Semaphore(0);

	private final CountDownLatch ended = new CountDownLatch(2);

	private final NextRun run = new NextRun(this::work);

	@BeforeEach
	void start() {
		this.run.start("test");
	}

	@AfterEach
	void stop() {
		this.run.stop();
		assertThat(this.run.isRunning()).isFalse();
	}

	@Test
	void howeverOftenItIsAskedForThereIsOneNextTime() {
		for (int i = 0; i < 5; i++) {
			this.run.within(Duration.ofHours(5 - i));
			this.run.within(Duration.ofHours(9));
		}

		assertThat(this.run.waiting()).isEqualTo(1);
	}

	@Test
	void whoAsksWhileItRunsGetsOneMoreRun() throws InterruptedException {
		this.run.within(Duration.ofHours(1));
		this.run.within(Duration.ZERO);
		assertThat(this.begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.run.waiting()).as("the hour is not waited for any more").isZero();

		this.run.within(Duration.ZERO);
		this.run.within(Duration.ZERO);
		assertThat(this.run.waiting()).isEqualTo(1);
		this.mayEnd.release(2);

		assertThat(this.ended.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.run.waiting()).as("each run asks for the next").isEqualTo(1);
	}

	@Test
	void whatIsStoppedDoesNotRun() {
		this.run.stop();
		this.run.within(Duration.ZERO);

		assertThat(this.run.waiting()).isZero();
	}

	private void work() {
		this.begun.release();
		this.mayEnd.acquireUninterruptibly();
		this.run.within(Duration.ofHours(1));
		this.ended.countDown();
	}

}
