package com.ethora.bot.ai.model;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import com.ethora.bot.ai.Aside;
import io.micrometer.context.ContextSnapshotFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Wait for clients of models aside, so that who has asked can go away before: for answers
 * that come all at once, and until a client lets go of an answer that nobody wants any
 * more, which OpenAI's does not do while it waits for the next piece.
 */
final class Callers {

	private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();

	/**
	 * What belongs to who asks, as the trace, comes with the question, asked again too.
	 */
	<T> Mono<T> call(Callable<T> call) {
		return Mono.deferContextual((context) -> Mono.create((sink) -> {
			Runnable work = this.contexts.captureFrom(context).wrap(() -> answer(sink, call));
			FutureTask<Void> task = new FutureTask<>(work, null);
			sink.onCancel(() -> task.cancel(true));
			Aside.execute(task);
		}));
	}

	<T> Flux<T> leave(Flux<T> answer) {
		return answer.cancelOn(Aside.scheduler());
	}

	private static <T> void answer(MonoSink<T> sink, Callable<T> call) {
		try {
			sink.success(call.call());
		}
		catch (Exception | Error ex) {
			sink.error(ex);
		}
	}

}
