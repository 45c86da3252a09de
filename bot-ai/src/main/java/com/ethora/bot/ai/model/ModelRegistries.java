package com.ethora.bot.ai.model;

import java.util.EnumSet;
import java.util.Set;

import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

/**
 * Where Resilience4j keeps what it knows of each model, so that its metrics and events
 * are found there.
 *
 * @param circuitBreakers which models are not asked for now
 * @param bulkheads how many answers each makes
 * @param retries who was asked again
 * @param timeLimiters whose answers took too long
 */
public record ModelRegistries(CircuitBreakerRegistry circuitBreakers, BulkheadRegistry bulkheads, RetryRegistry retries,
		TimeLimiterRegistry timeLimiters) {

	/** What a question can do nothing about. */
	private static final Set<Reason> FAILURES = EnumSet.of(Reason.UNAVAILABLE, Reason.TIMEOUT, Reason.BUSY,
			Reason.BROKEN);

	private static final double TWICE = 2;

	/**
	 * Registries of one's own.
	 * @return the registries
	 */
	public static ModelRegistries create() {
		return new ModelRegistries(CircuitBreakerRegistry.ofDefaults(), BulkheadRegistry.ofDefaults(),
				RetryRegistry.ofDefaults(), TimeLimiterRegistry.ofDefaults());
	}

	/** What is there under that name already stays as it is: the application made it. */
	Protection protection(String name, ModelSettings settings) {
		return new Protection(this.circuitBreakers.circuitBreaker(name, circuitBreaker(settings)),
				this.bulkheads.bulkhead(name, bulkhead(settings)), this.retries.retry(name, retry(settings)),
				this.timeLimiters.timeLimiter(name, timeLimiter(settings)), settings.silence());
	}

	private static CircuitBreakerConfig circuitBreaker(ModelSettings settings) {
		return CircuitBreakerConfig.custom()
			.failureRateThreshold(settings.failureRate())
			.slidingWindowSize(settings.window())
			.minimumNumberOfCalls(settings.window())
			.waitDurationInOpenState(settings.openFor())
			.permittedNumberOfCallsInHalfOpenState(1)
			.recordException((thrown) -> failed(thrown, FAILURES))
			.ignoreException((thrown) -> !failed(thrown, FAILURES))
			.build();
	}

	private static BulkheadConfig bulkhead(ModelSettings settings) {
		return BulkheadConfig.custom()
			.maxConcurrentCalls(settings.maxConcurrent())
			.maxWaitDuration(settings.maxWait())
			.writableStackTraceEnabled(false)
			.build();
	}

	private static RetryConfig retry(ModelSettings settings) {
		return RetryConfig.custom()
			.maxAttempts(settings.attempts())
			.intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.retryDelay(), TWICE))
			.retryOnException((thrown) -> failed(thrown, EnumSet.of(Reason.UNAVAILABLE)))
			.build();
	}

	private static TimeLimiterConfig timeLimiter(ModelSettings settings) {
		return TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build();
	}

	private static boolean failed(Throwable thrown, Set<Reason> reasons) {
		return thrown instanceof AssistantException failure && reasons.contains(failure.reason());
	}

}
