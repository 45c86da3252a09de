package com.ethora.bot.test.container;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Tests that need a container engine. Where there is none they are skipped and say so,
 * except where the environment variable {@code ETHORA_REQUIRE_DOCKER} is {@code true}:
 * there they fail. Where it is {@code false} nobody even looks, which may take minutes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresDocker.Condition.class)
@interface RequiresDocker {

	/**
	 * Skips a class by name: an assumption before its first test would make it vanish
	 * from the reports.
	 */
	final class Condition implements ExecutionCondition {

		private static final String PROMISE = "ETHORA_REQUIRE_DOCKER";

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			String promise = String.valueOf(System.getenv(PROMISE));
			if (promise.equals("true") || (!promise.equals("false") && isThere())) {
				return ConditionEvaluationResult.enabled("a container engine is there");
			}
			return ConditionEvaluationResult.disabled("There is no container engine on this machine");
		}

		private static boolean isThere() {
			return (System.getenv("DOCKER_HOST") != null || new File("/var/run/docker.sock").exists())
					&& DockerClientFactory.instance().isDockerAvailable();
		}

	}

}
