package com.ethora.bot.test.autoconfigure;

import java.time.Duration;
import java.time.InstantSource;

import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.BotPartsCustomizer;
import com.ethora.bot.boot.Bots;
import com.ethora.bot.boot.SandboxAutoConfiguration;
import com.ethora.bot.test.BotStage;
import com.ethora.bot.test.BotTester;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of a {@link BotTester}: the bots of the application play on its
 * stage.
 */
@AutoConfiguration(before = { BotAutoConfiguration.class, SandboxAutoConfiguration.class })
final class BotTesterAutoConfiguration {

	private static final String PATIENCE = "ethora.test.patience";

	@Bean
	BotStage ethoraBotStage(Environment environment) {
		return new BotStage(environment.getProperty(PATIENCE, Duration.class, BotStage.PATIENCE));
	}

	/** Nobody else gets it: an application may have a clock of its own. */
	@Bean(name = BotHandlerAutoConfiguration.CLOCK, defaultCandidate = false)
	InstantSource ethoraClock(BotStage stage) {
		return stage.clock();
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	BotPartsCustomizer ethoraBotStageCustomizer(BotStage stage) {
		return stage::equip;
	}

	@Bean
	StageConnectionDetails ethoraStageConnectionDetails(Environment environment) {
		return new StageConnectionDetails(environment);
	}

	@Bean(destroyMethod = "")
	BotTester ethoraBotTester(BotStage stage, Bots bots) {
		return stage.tester(bots);
	}

	@Bean
	BotTesterLifecycle ethoraBotTesterLifecycle(BotTester tester) {
		return new BotTesterLifecycle(tester);
	}

}
