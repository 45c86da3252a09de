package com.ethora.bot.conversation;

import java.util.Map;
import java.util.function.Function;

import com.ethora.bot.json.JsonException;
import com.ethora.bot.json.JsonReader;
import com.ethora.bot.json.JsonWriter;

/**
 * Writes what JSON has words for, and nothing else.
 */
final class PlainCodec implements ConversationCodec {

	private static final Map<Class<?>, Function<String, Object>> TYPES = Map.of(String.class, (text) -> text,
			Boolean.class, Boolean::valueOf, Integer.class, Integer::valueOf, Long.class, Long::valueOf, Double.class,
			Double::valueOf);

	@Override
	public String write(Object value) {
		if (value instanceof Enum<?> constant) {
			return JsonWriter.write(constant.name());
		}
		if (!TYPES.containsKey(value.getClass())) {
			throw new IllegalArgumentException(
					"%s cannot be remembered without Jackson: add spring-boot-starter-json, or a ConversationCodec"
						.formatted(value.getClass().getName()));
		}
		return JsonWriter.write(value);
	}

	@Override
	public <T> T read(String json, Class<T> type) {
		String text = text(json);
		if (type.isEnum()) {
			for (T constant : type.getEnumConstants()) {
				if (((Enum<?>) constant).name().equals(text)) {
					return constant;
				}
			}
		}
		Function<String, Object> reading = TYPES.get(type);
		if (reading == null) {
			throw new IllegalArgumentException("There is no %s here".formatted(type.getName()));
		}
		return type.cast(reading.apply(text));
	}

	private static String text(String json) {
		try {
			return String.valueOf(JsonReader.read(json));
		}
		catch (JsonException ex) {
			throw new IllegalArgumentException("This is no JSON", ex);
		}
	}

}
