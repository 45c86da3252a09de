package com.ethora.bot.ai.model;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import io.micrometer.context.ContextSnapshotFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Threads that wait for clients of models, so that who has asked can go away before: for
 * answers that come all at once, and until a client lets go of an answer that nobody
 * wants any more, which OpenAI's does not do while it waits for the next piece. There are
 * about as many as answers are made.
 */
final class Callers {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ethora-model-");

	private final Scheduler leaving = Schedulers.fromExecutor(this.threads);

	Callers() {
		this.threads.setVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE);
		this.threads.setDaemon(true);
	}

	/**
	 * What belongs to who asks, as the trace, comes with the question, asked again too.
	 */
	<T> Mono<T> call(Callable<T> call) {
		return Mono.deferContextual((context) -> Mono.create((sink) -> {
			Runnable work = this.contexts.captureFrom(context).wrap(() -> answer(sink, call));
			FutureTask<Void> task = new FutureTask<>(work, null);
			sink.onCancel(() -> task.cancel(true));
			this.threads.execute(task);
		}));
	}

	<T> Flux<T> leave(Flux<T> answer) {
		return answer.cancelOn(this.leaving);
	}

	private static <T> void answer(MonoSink<T> sink, Callable<T> call) {
		try {
			sink.success(call.call());
		}
		catch (Exception ex) {
			sink.error(ex);
		}
	}

}
