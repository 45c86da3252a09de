package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.model.ModelCapability;
import com.ethora.bot.ai.model.ModelRegistries;
import com.ethora.bot.ai.model.ModelSettings;
import com.ethora.bot.boot.AssistantModelProperties;
import com.ethora.bot.boot.ConfiguredAssistants;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What stands around each call of a model. An application that uses Resilience4j itself
 * has registries of its own, which are used then.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssistantModelProperties.class)
class AssistantModelConfiguration {

	@Bean
	static WordlessErrorsPostProcessor wordlessErrorsPostProcessor() {
		return new WordlessErrorsPostProcessor();
	}

	@Bean
	@ConditionalOnMissingBean
	CircuitBreakerRegistry circuitBreakerRegistry() {
		return CircuitBreakerRegistry.ofDefaults();
	}

	@Bean
	@ConditionalOnMissingBean
	BulkheadRegistry bulkheadRegistry() {
		return BulkheadRegistry.ofDefaults();
	}

	@Bean
	@ConditionalOnMissingBean
	RetryRegistry retryRegistry() {
		return RetryRegistry.ofDefaults();
	}

	@Bean
	@ConditionalOnMissingBean
	TimeLimiterRegistry timeLimiterRegistry() {
		return TimeLimiterRegistry.ofDefaults();
	}

	@Bean
	@ConditionalOnMissingBean
	ModelCapability modelCapability(ConfigurableListableBeanFactory beans, ConfiguredAssistants configured,
			AssistantModelProperties properties, CircuitBreakerRegistry circuitBreakers, BulkheadRegistry bulkheads,
			RetryRegistry retries, TimeLimiterRegistry timeLimiters) {
		return new ModelCapability(new ChatModels(beans, configured)::asked, settings(properties),
				new ModelRegistries(circuitBreakers, bulkheads, retries, timeLimiters));
	}

	private static ModelSettings settings(AssistantModelProperties properties) {
		return new ModelSettings(properties.silence(), properties.timeLimit(), properties.maxConcurrent(),
				properties.maxWait(), properties.attempts(), properties.retryDelay(), properties.failureRate(),
				properties.window(), properties.openFor());
	}

	/**
	 * Meters of Resilience4j, which has them bound by itself only with its own starter.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ MeterBinder.class, TaggedCircuitBreakerMetrics.class })
	static class Meters {

		@Bean
		@ConditionalOnMissingBean
		TaggedCircuitBreakerMetrics taggedCircuitBreakerMetrics(CircuitBreakerRegistry registry) {
			return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry);
		}

		@Bean
		@ConditionalOnMissingBean
		TaggedBulkheadMetrics taggedBulkheadMetrics(BulkheadRegistry registry) {
			return TaggedBulkheadMetrics.ofBulkheadRegistry(registry);
		}

		@Bean
		@ConditionalOnMissingBean
		TaggedRetryMetrics taggedRetryMetrics(RetryRegistry registry) {
			return TaggedRetryMetrics.ofRetryRegistry(registry);
		}

		@Bean
		@ConditionalOnMissingBean
		TaggedTimeLimiterMetrics taggedTimeLimiterMetrics(TimeLimiterRegistry registry) {
			return TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(registry);
		}

	}

}
