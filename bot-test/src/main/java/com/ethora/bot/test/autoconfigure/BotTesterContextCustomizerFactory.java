package com.ethora.bot.test.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Sees to it that nothing of the network is left where a tester is: no backend is asked,
 * and nobody waits for a connection that comes with the first sentence only.
 */
final class BotTesterContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		boolean wanted = TestContextAnnotationUtils.hasAnnotation(testClass, AutoConfigureBotTester.class);
		return wanted ? new WithoutNetwork() : null;
	}

	/** All of them are equal, so that contexts are shared. */
	private record WithoutNetwork() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			TestPropertyValues
				.of("ethora.bot.startup-policy=background", "ethora.api.url=", "ethora.api.email=",
						"ethora.api.password=", "ethora.api.client-token=")
				.applyTo(context);
		}

	}

}
