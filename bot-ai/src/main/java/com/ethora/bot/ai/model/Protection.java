package com.ethora.bot.ai.model;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import com.ethora.bot.ai.Aside;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Diagnosis;
import com.ethora.bot.ai.WordlessException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What stands around each call of one model. A model that has begun to speak is not asked
 * again: nobody shall hear the beginning twice.
 *
 * @param circuitBreaker whether it is asked at all
 * @param bulkhead how many answers it makes at once
 * @param retry how often it is asked
 * @param timeLimiter how long a whole answer takes
 * @param silence how long it may say nothing
 */
record Protection(CircuitBreaker circuitBreaker, Bulkhead bulkhead, Retry retry, TimeLimiter timeLimiter,
		Duration silence) {

	/** An answer that comes piece by piece. */
	<T> Flux<T> pieces(Flux<T> answer, Predicate<T> speaks) {
		return guarded(Flux.defer(() -> timed(answer.timeout(this.silence), speaks)));
	}

	/** An answer that comes whole. */
	<T> Flux<T> whole(Flux<T> answer) {
		return guarded(Flux.defer(() -> timed(answer, (any) -> false)));
	}

	/**
	 * Who has to wait for a place blocks a thread: neither that of the timers, on which
	 * one is asked again, nor one that could not hear meanwhile that it is to stop.
	 */
	private <T> Flux<T> guarded(Flux<T> answer) {
		return answer.transformDeferred(BulkheadOperator.of(this.bulkhead))
			.subscribeOn(Aside.scheduler())
			.transformDeferred(CircuitBreakerOperator.of(this.circuitBreaker))
			.transformDeferred(RetryOperator.of(this.retry))
			.onErrorMap(BulkheadFullException.class, (ex) -> busy())
			.onErrorMap(CallNotPermittedException.class, (ex) -> resting());
	}

	private <T> Flux<T> timed(Flux<T> answer, Predicate<T> speaks) {
		AtomicBoolean begun = new AtomicBoolean();
		return inTime(answer).doOnNext((piece) -> begun.compareAndSet(false, speaks.test(piece)))
			.doOnComplete(this.timeLimiter::onSuccess)
			.doOnError(this.timeLimiter::onError)
			.onErrorMap((thrown) -> failure(thrown, begun.get()));
	}

	/** An error instead of the end would not tell the model that nobody listens. */
	private <T> Flux<T> inTime(Flux<T> answer) {
		AtomicBoolean late = new AtomicBoolean();
		Mono<Long> end = Mono.delay(this.timeLimiter.getTimeLimiterConfig().getTimeoutDuration())
			.doOnNext((tick) -> late.set(true));
		return answer.takeUntilOther(end)
			.concatWith(
					Mono.defer(() -> late.get() ? Mono.error(new TimeoutException("Not done in time")) : Mono.empty()));
	}

	/** What the model itself has said to be wrong stays so. */
	private AssistantException failure(Throwable thrown, boolean begun) {
		AssistantException failure = Diagnosis.of(thrown);
		return (begun && failure != thrown) ? new AssistantException(Reason.BROKEN,
				"In the middle: " + failure.getMessage(), WordlessException.of(thrown)) : failure;
	}

	private AssistantException busy() {
		return new AssistantException(Reason.BUSY, "'%s' makes %d answers already".formatted(this.bulkhead.getName(),
				this.bulkhead.getBulkheadConfig().getMaxConcurrentCalls()), null);
	}

	private AssistantException resting() {
		return new AssistantException(Reason.UNAVAILABLE,
				"'%s' failed too often and is left alone".formatted(this.circuitBreaker.getName()), null);
	}

}
