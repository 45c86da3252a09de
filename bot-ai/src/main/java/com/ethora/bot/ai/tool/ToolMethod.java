package com.ethora.bot.ai.tool;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the method of a tool, wherever the tool was made. Spring AI does not tell it.
 */
final class ToolMethod {

	private static final @Nullable Field METHOD = field();

	private ToolMethod() {
	}

	static Optional<Method> of(MethodToolCallback tool) {
		return Optional.ofNullable(METHOD).map((field) -> (Method) ReflectionUtils.getField(field, tool));
	}

	private static @Nullable Field field() {
		Field field = ReflectionUtils.findField(MethodToolCallback.class, "toolMethod", Method.class);
		if (field != null) {
			ReflectionUtils.makeAccessible(field);
		}
		return field;
	}

}
