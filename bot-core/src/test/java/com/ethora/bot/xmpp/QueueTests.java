package com.ethora.bot.xmpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

	@Test
	void whatWaitsHasABound() {
		List<Runnable> tasks = new ArrayList<>();
		SocketWriter writer = new SocketWriter(tasks::add, (bytes) -> {
		}, (ex) -> {
		});

		for (int i = 0; i < Channel.MAX_WAITING; i++) {
			assertThat(writer.offer(bytes("x"))).isTrue();
		}

		assertThat(writer.offer(bytes("x"))).isFalse();
		tasks.remove(0).run();
		assertThat(writer.offer(bytes("x"))).isTrue();
	}

	@Test
	void elementsAreWrittenTogetherInTheirOrder() {
		List<Runnable> tasks = new ArrayList<>();
		SocketWriter writer = new SocketWriter(tasks::add,
				(bytes) -> this.done.add(new String(bytes, StandardCharsets.UTF_8)), (ex) -> {
				});

		writer.offer(bytes("a"));
		writer.offer(bytes("b"));
		assertThat(tasks).hasSize(1);
		tasks.remove(0).run();
		writer.offer(bytes("c"));
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

		writer.offer(bytes("a"));
		writer.offer(bytes("b"));

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

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
