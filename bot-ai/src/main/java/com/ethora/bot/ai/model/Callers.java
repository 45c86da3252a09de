package com.ethora.bot.ai.model;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;

/**
 * Threads that wait for models which answer all at once, so that who has asked can go
 * away before. There are never more than answers are made; who is not waited for any more
 * is interrupted.
 */
final class Callers {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ethora-model-");

	Callers() {
		this.threads.setVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE);
		this.threads.setDaemon(true);
		this.threads.setTaskDecorator(new ContextPropagatingTaskDecorator());
	}

	<T> Mono<T> call(Callable<T> call) {
		return Mono.create((sink) -> {
			FutureTask<Void> task = new FutureTask<>(() -> answer(sink, call), null);
			sink.onCancel(() -> task.cancel(true));
			this.threads.execute(task);
		});
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
