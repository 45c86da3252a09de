package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.model.WordlessErrors;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Keeps words of models and of people out of observations, before Spring Boot lets
 * handlers listen to them.
 */
final class WordlessErrorsPostProcessor implements BeanPostProcessor, PriorityOrdered {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof ObservationRegistry registry && registry != ObservationRegistry.NOOP) {
			WordlessErrors.keepOutOf(registry);
		}
		return bean;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
