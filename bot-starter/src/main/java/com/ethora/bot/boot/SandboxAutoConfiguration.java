package com.ethora.bot.boot;

import com.ethora.bot.sandbox.Sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of a {@link Sandbox} for bots that have no chat server, as there are
 * embedded databases.
 */
@AutoConfiguration
@ConditionalOnClass(Sandbox.class)
@ConditionalOnMissingBean(BotConnectionDetails.class)
@Conditional(OnSandboxCondition.class)
@EnableConfigurationProperties(SandboxProperties.class)
@Import(BotDefinitionsConfiguration.class)
public final class SandboxAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(SandboxAutoConfiguration.class);

	@Bean
	SandboxGuests ethoraSandboxGuests(BotDefinitions bots, SandboxProperties properties) {
		return SandboxGuests.of(bots, properties);
	}

	@Bean(initMethod = "start", destroyMethod = "close")
	@ConditionalOnMissingBean
	Sandbox ethoraSandbox(SandboxGuests guests, SandboxProperties properties) {
		return Sandbox.create(guests.settings(properties));
	}

	@Bean
	@Fallback
	SandboxBotConnectionDetails sandboxBotConnectionDetails(Sandbox sandbox, SandboxGuests guests,
			SandboxProperties properties) {
		return new SandboxBotConnectionDetails(sandbox, guests, properties.rooms());
	}

	/** Where people look: below everything that was logged while starting. */
	@Bean
	ApplicationListener<ApplicationReadyEvent> ethoraChatPageAnnouncement(Sandbox sandbox) {
		return (ready) -> logger.info("Chat page: {}", sandbox.pageUri());
	}

}
