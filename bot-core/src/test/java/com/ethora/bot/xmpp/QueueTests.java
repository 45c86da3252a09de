package com.ethora.bot.xmpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queues on the way out and the way up.
 */
class QueueTests {

	private final List<String> done = new ArrayList<>();

	private final List<CompletableFuture<Void>> flights = new ArrayList<>();

	@Test
	void oneFrameIsOnItsWayAtATime() {
		FrameQueue queue = new FrameQueue(this::fly);
		queue.offer("a");
		queue.offer("b");
		queue.offer("c");
		assertThat(this.done).containsExactly("a");

		this.flights.get(0).complete(null);
		assertThat(this.done).containsExactly("a", "b");

		this.flights.get(1).complete(null);
		this.flights.get(2).complete(null);
		assertThat(this.done).containsExactly("a", "b", "c");
		assertThat(queue.size()).isZero();
	}

	@Test
	void framesHaveABound() {
		FrameQueue queue = new FrameQueue(this::fly);

		for (int i = 0; i < Channel.MAX_WAITING; i++) {
			assertThat(queue.offer("x")).isTrue();
		}

		assertThat(queue.offer("x")).isFalse();
		this.flights.get(0).complete(null);
		assertThat(queue.offer("x")).isTrue();
	}

	@Test
	void manyFramesThatAreSentAtOnceDoNotPileUp() {
		FrameQueue queue = new FrameQueue((frame) -> {
			this.done.add(frame);
			return CompletableFuture.completedFuture(null);
		});

		IntStream.range(0, 100_000).forEach((i) -> assertThat(queue.offer("x")).isTrue());

		assertThat(this.done).hasSize(100_000);
	}

	@Test
	void elementsAreWrittenTogetherInTheirOrder() {
		List<Runnable> tasks = new ArrayList<>();
		SocketWriter writer = new SocketWriter(tasks::add,
				(bytes) -> this.done.add(new String(bytes, StandardCharsets.UTF_8)), (ex) -> {
				});

		writer.offer("a");
		writer.offer("b");
		assertThat(tasks).hasSize(1);
		tasks.remove(0).run();
		writer.offer("c");
		tasks.remove(0).run();

		assertThat(this.done).containsExactly("ab", "c");
		assertThat(writer.size()).isZero();
	}

	@Test
	void aBrokenSocketIsToldOnce() {
		List<IOException> failures = new ArrayList<>();
		SocketWriter writer = new SocketWriter(Runnable::run, (bytes) -> {
			throw new IOException("broken");
		}, failures::add);

		writer.offer("a");
		writer.offer("b");

		assertThat(failures).hasSize(1);
	}

	@Test
	void tasksGivenFromManyThreadsRunOneAtATimeAndAll() throws Exception {
		SerialQueue queue = new SerialQueue();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		for (int i = 0; i < 4; i++) {
			threads.execute(() -> IntStream.range(0, 10_000).forEach((j) -> queue.execute(() -> this.done.add("x"))));
		}
		threads.shutdown();

		assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.done).hasSize(40_000);
	}

	@Test
	void aFailingTaskDoesNotStopTheNext() {
		SerialQueue queue = new SerialQueue();

		queue.execute(() -> {
			throw new IllegalStateException("expected in this test");
		});
		queue.execute(() -> this.done.add("next"));

		assertThat(this.done).containsExactly("next");
	}

	@Test
	void nothingIsToldAfterTheEnd() {
		RecordingListener listener = new RecordingListener();
		LinkEvents events = new LinkEvents(listener);

		events.tell((each) -> events.closed(LinkFailure.of(Kind.LOST, "first")));
		events.tell((each) -> each.heard());
		events.closed(LinkFailure.of(Kind.LOST, "second"));

		assertThat(listener.violations).isEmpty();
		assertThat(listener.told).containsExactly("closed LOST");
		assertThat(listener.closed.join().message()).isEqualTo("first");
	}

	private CompletableFuture<?> fly(String frame) {
		this.done.add(frame);
		CompletableFuture<Void> flight = new CompletableFuture<>();
		this.flights.add(flight);
		return flight;
	}

}
