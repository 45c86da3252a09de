package com.ethora.bot.boot;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether a sandbox is wanted: on request, or when a bot has no chat server.
 */
class OnSandboxCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		ConditionMessage.Builder message = ConditionMessage.forCondition("Sandbox");
		Boolean enabled = environment.getProperty("ethora.sandbox.enabled", Boolean.class);
		if (enabled != null) {
			return new ConditionOutcome(enabled, message.because("ethora.sandbox.enabled is " + enabled));
		}
		if (!environment.getProperty("ethora.bot.enabled", Boolean.class, true)) {
			return ConditionOutcome.noMatch(message.because("there are no bots"));
		}
		boolean homeless = BotDefinitions.of(environment)
			.all()
			.stream()
			.anyMatch((bot) -> bot.properties().server().uri() == null);
		return new ConditionOutcome(homeless,
				message.because(homeless ? "a bot has no chat server" : "every bot has a chat server"));
	}

}
