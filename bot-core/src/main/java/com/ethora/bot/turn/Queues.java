package com.ethora.bot.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * Has workers do tasks: of each key one at a time and in order, of several keys at the
 * same time. A task that finds no worker waits for one. Lives on the timeline; only the
 * work itself is done by workers, and may block.
 *
 * @param <T> what is to be done
 */
final class Queues<T> {

	/** When to ask again for a worker after there was none. */
	private static final Duration NO_WORKER = Duration.ofMillis(100);

	private final Work<T> work;

	private final Executor workers;

	private final Timeline timeline;

	private final Map<Object, Queue<T>> queues = new HashMap<>();

	private boolean closed;

	Queues(Work<T> work, Executor workers, Timeline timeline) {
		this.work = work;
		this.workers = workers;
		this.timeline = timeline;
	}

	/** Do a task, after those that were added for the same key before. */
	void add(Object key, T task) {
		Queue<T> queue = this.queues.get(key);
		if (queue != null) {
			queue.waiting.add(task);
		}
		else {
			this.queues.put(key, new Queue<>(task));
			run(key, task);
		}
	}

	/**
	 * Return the tasks of a key that are not done: the one that runs, then the others.
	 */
	List<T> tasks(Object key) {
		Queue<T> queue = this.queues.get(key);
		return (queue != null) ? Stream.concat(Stream.of(queue.running), queue.waiting.stream()).toList() : List.of();
	}

	/** Return what waits, whatever its key. */
	List<T> waiting() {
		return this.queues.values().stream().flatMap((queue) -> queue.waiting.stream()).toList();
	}

	/** Take a task out of what waits. */
	void remove(T task) {
		this.queues.values().forEach((queue) -> queue.waiting.remove(task));
	}

	/** Take the first that is wanted out of what waits, if there is one. */
	@Nullable T take(Predicate<T> wanted) {
		T found = waiting().stream().filter(wanted).findFirst().orElse(null);
		if (found != null) {
			remove(found);
		}
		return found;
	}

	/** Return how many tasks of a key are not done. */
	int size(Object key) {
		Queue<T> queue = this.queues.get(key);
		return (queue != null) ? 1 + queue.waiting.size() : 0;
	}

	/** Begin nothing more. What waits is given up, what runs comes to its end. */
	void close() {
		this.closed = true;
		this.queues.values().forEach((queue) -> {
			List<T> waiting = List.copyOf(queue.waiting);
			queue.waiting.clear();
			waiting.forEach(this.work::giveUp);
		});
	}

	private void run(Object key, T task) {
		try {
			this.workers.execute(() -> {
				Runnable end = this.work.perform(task);
				this.timeline.execute(() -> performed(key, end));
			});
		}
		catch (RejectedExecutionException ex) {
			this.timeline.schedule(NO_WORKER, () -> again(key, task));
		}
	}

	/** There may be a worker by now; if we are leaving, nobody waits for it. */
	private void again(Object key, T task) {
		if (this.closed) {
			performed(key, () -> this.work.giveUp(task));
		}
		else {
			run(key, task);
		}
	}

	private void performed(Object key, Runnable end) {
		try {
			end.run();
		}
		finally {
			next(key);
		}
	}

	private void next(Object key) {
		Queue<T> queue = this.queues.get(key);
		if (queue == null || queue.waiting.isEmpty()) {
			this.queues.remove(key);
		}
		else {
			queue.running = queue.waiting.removeFirst();
			run(key, queue.running);
		}
	}

	/**
	 * What is done.
	 *
	 * @param <T> with what
	 */
	interface Work<T> {

		/**
		 * Do a task, on a worker. Must not throw, whatever goes wrong.
		 * @param task the task
		 * @return what is to be done on the timeline now, before the next task of the
		 * same key begins
		 */
		Runnable perform(T task);

		/**
		 * A task will not be done. Called on the timeline.
		 * @param task the task
		 */
		void giveUp(T task);

	}

	private static final class Queue<T> {

		private T running;

		/** What waits behind it. */
		private final Deque<T> waiting = new ArrayDeque<>();

		Queue(T running) {
			this.running = running;
		}

	}

}
