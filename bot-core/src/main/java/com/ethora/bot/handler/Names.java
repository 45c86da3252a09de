package com.ethora.bot.handler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;
import org.springframework.util.StringValueResolver;

/**
 * Names of rooms and bots as annotations have them: maybe placeholders or expressions,
 * maybe lists.
 *
 * @param values resolves placeholders and expressions
 */
record Names(StringValueResolver values) {

	/**
	 * Read the names in an attribute.
	 * @throws IllegalArgumentException when they cannot be resolved, or come to nothing:
	 * that would stand for all
	 */
	Set<String> of(String attribute, String... written) {
		Set<String> names = new LinkedHashSet<>();
		Stream.of(written).flatMap((each) -> Stream.of(resolved(attribute, each))).forEach(names::add);
		if (names.isEmpty() && written.length > 0) {
			throw new IllegalArgumentException(
					"%s = %s comes to nothing: leave it out if all are meant".formatted(attribute, List.of(written)));
		}
		return names;
	}

	private String[] resolved(String attribute, String written) {
		try {
			String resolved = this.values.resolveStringValue(written);
			if (resolved != null && resolved.contains("${")) {
				throw new IllegalArgumentException("there is no such value");
			}
			return Stream.of(StringUtils.commaDelimitedListToStringArray(resolved))
				.map(String::strip)
				.filter((name) -> !name.isEmpty())
				.toArray(String[]::new);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException(
					"%s = '%s' cannot be resolved: %s".formatted(attribute, written, ex.getMessage()), ex);
		}
	}

}
