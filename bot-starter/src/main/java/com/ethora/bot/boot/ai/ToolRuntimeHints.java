package com.ethora.bot.boot.ai;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * What is looked at to find out what the methods of tools say about themselves.
 */
final class ToolRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.reflection().registerType(MethodToolCallback.class, MemberCategory.ACCESS_DECLARED_FIELDS);
	}

}
