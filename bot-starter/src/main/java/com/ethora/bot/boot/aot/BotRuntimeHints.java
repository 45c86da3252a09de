package com.ethora.bot.boot.aot;

import com.ethora.bot.boot.ApiProperties;
import com.ethora.bot.boot.BotProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;

/**
 * What is read from the configuration without Spring Boot knowing: the properties of each
 * bot.
 */
final class BotRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		BindableRuntimeHintsRegistrar.forTypes(BotProperties.class, ApiProperties.class)
			.registerHints(hints, classLoader);
	}

}
