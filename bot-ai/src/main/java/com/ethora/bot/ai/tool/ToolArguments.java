package com.ethora.bot.ai.tool;

import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.ai.util.JsonHelper;

/**
 * What a model wants a tool to be given, as it is: a model may write anything.
 *
 * @param values the arguments by their names
 */
record ToolArguments(Map<String, @Nullable Object> values) {

	private static final JsonHelper JSON = new JsonHelper();

	/**
	 * Read them.
	 * @param json what the model has written
	 * @return the arguments, none when it is no object
	 */
	static Optional<ToolArguments> read(String json) {
		try {
			@SuppressWarnings("unchecked")
			Map<String, @Nullable Object> values = JSON.fromJson(json, LinkedHashMap.class);
			return Optional.ofNullable(values).map(ToolArguments::new);
		}
		catch (RuntimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a tool takes them. What does not fit would be written to the log otherwise.
	 */
	boolean fit(ToolCallback tool) {
		return !(tool instanceof MethodToolCallback method) || ToolMethod.of(method)
			.map((known) -> Stream.of(known.method().getParameters()).allMatch(this::fits))
			.orElse(false);
	}

	private boolean fits(Parameter parameter) {
		Object value = this.values.get(parameter.getName());
		if (value == null || parameter.getType() == ToolContext.class) {
			return !parameter.getType().isPrimitive();
		}
		try {
			if (parameter.getParameterizedType() instanceof Class<?> type) {
				JSON.convertToTypedObject(value, type);
			}
			else {
				JSON.fromJson(JSON.toJson(value, true), parameter.getParameterizedType());
			}
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/** As they were read, each of them once. */
	String json() {
		return JSON.toJson(this.values);
	}

	/** In one form, however they were written. */
	String canonical() {
		return JSON.toJson(new TreeMap<>(this.values));
	}

	static String text(@Nullable Object value) {
		return (value instanceof String text) ? text : JSON.toJson(value);
	}

}
