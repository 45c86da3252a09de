package com.ethora.bot.test.sandbox;

import java.util.List;

import com.ethora.bot.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Tells the bots of a test where the sandbox is.
 */
final class EmbeddedEthoraContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		EmbeddedEthora annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, EmbeddedEthora.class);
		return (annotation != null) ? new InSandbox(List.of(annotation.rooms())) : null;
	}

	/**
	 * Tests with the same rooms share a context.
	 *
	 * @param rooms names of rooms
	 */
	private record InSandbox(List<String> rooms) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			Sandbox sandbox = SharedSandbox.get();
			ConfigurableListableBeanFactory beans = context.getBeanFactory();
			beans.registerSingleton("embeddedEthora", sandbox);
			beans.registerSingleton("embeddedEthoraConnectionDetails",
					new EmbeddedConnectionDetails(sandbox, context.getEnvironment(), this.rooms));
		}

	}

}
