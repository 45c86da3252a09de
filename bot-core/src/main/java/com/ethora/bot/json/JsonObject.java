package com.ethora.bot.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose members may be of any type, or missing: asked for as something that
 * it is not, a member counts as missing.
 *
 * @param members the members, of the types that {@link JsonReader} reads
 */
public record JsonObject(Map<String, @Nullable Object> members) {

	/**
	 * Return those of some values that are objects.
	 * @param value what was read
	 * @return the objects of a list, in order; empty when it is no list
	 */
	public static List<JsonObject> listOf(@Nullable Object value) {
		if (!(value instanceof List<?> values)) {
			return List.of();
		}
		return values.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
	}

	/**
	 * Return a member as text. Numbers and truth values have one too.
	 * @param name the name
	 * @return the text
	 */
	public Optional<String> text(String name) {
		Object value = this.members.get(name);
		if (value instanceof String || value instanceof Number || value instanceof Boolean) {
			return Optional.of(value.toString());
		}
		return Optional.empty();
	}

	/**
	 * Return a member that is a small whole number.
	 * @param name the name
	 * @return the number
	 */
	public OptionalInt number(String name) {
		try {
			return text(name).map((text) -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty);
		}
		catch (NumberFormatException ex) {
			return OptionalInt.empty();
		}
	}

}
