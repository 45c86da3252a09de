package com.ethora.bot.ai;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.context.ContextSnapshotFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Where what may wait is done that an answer needs: to wait for a model or for a place at
 * one, for tools and for people who have to agree to them, to write down what was said.
 * Apart from the timeline of the bot, from the timers, and from the threads of Reactor
 * that all streams share. Each has a thread of its own, which costs nothing where there
 * are virtual ones; elsewhere there are about as many as answers are made.
 */
public final class Aside {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private static final SimpleAsyncTaskExecutor THREADS = threads();

	private static final Scheduler SCHEDULER = Schedulers.fromExecutor(THREADS);

	private static final ContextSnapshotFactory CONTEXTS = ContextSnapshotFactory.builder().build();

	private Aside() {
	}

	/**
	 * Do something there, which is interrupted when nobody wants its result any more.
	 * What belongs to who asks, as the trace, comes with it, each time it is done.
	 * @param work what
	 * @param <T> the result
	 * @return its result
	 */
	public static <T> Mono<T> call(Callable<T> work) {
		return Mono.deferContextual((context) -> Mono.create((sink) -> {
			AtomicBoolean unwanted = new AtomicBoolean();
			Runnable here = CONTEXTS.captureFrom(context).wrap(() -> call(work, sink, unwanted));
			FutureTask<Void> task = new FutureTask<>(here, null);
			sink.onCancel(() -> {
				unwanted.set(true);
				task.cancel(true);
			});
			THREADS.execute(task);
		}));
	}

	private static <T> void call(Callable<T> work, MonoSink<T> sink, AtomicBoolean unwanted) {
		try {
			sink.success(work.call());
		}
		catch (Exception | Error ex) {
			if (!unwanted.get()) {
				sink.error(ex);
			}
		}
	}

	/**
	 * Return the same place for streams.
	 * @return the scheduler
	 */
	public static Scheduler scheduler() {
		return SCHEDULER;
	}

	private static SimpleAsyncTaskExecutor threads() {
		SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ethora-assistant-");
		threads.setVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE);
		threads.setDaemon(true);
		return threads;
	}

}
