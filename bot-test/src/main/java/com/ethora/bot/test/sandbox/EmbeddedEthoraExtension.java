package com.ethora.bot.test.sandbox;

import java.util.stream.Stream;

import com.ethora.bot.sandbox.Sandbox;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the sandbox to tests that ask for it, and empties it before each class.
 */
final class EmbeddedEthoraExtension implements BeforeAllCallback, ParameterResolver {

	private static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

	@Override
	public void beforeAll(ExtensionContext context) {
		SharedSandbox.get().clear();
	}

	/** What is to be autowired is Spring's business. */
	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		boolean springs = Stream.of(parameter.getParameter().getAnnotations())
			.anyMatch((annotation) -> annotation.annotationType().getName().equals(AUTOWIRED));
		return parameter.getParameter().getType() == Sandbox.class && !springs;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return SharedSandbox.get();
	}

}
