package com.ethora.bot.handler;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ClassUtils;

/**
 * What people can say for a value of some type.
 *
 * @param conversions what makes a value of what they say
 */
record Expectations(ConversionService conversions) {

	private static final List<String> YES_NO = List.of("yes", "no");

	private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Byte.class, Short.class, Integer.class, Long.class,
			BigInteger.class);

	private static final Set<Class<?>> NUMBERS = Set.of(Float.class, Double.class, BigDecimal.class, Number.class);

	/** Which of the examples is understood depends on the conversions. */
	private static final Map<Class<?>, Example> EXAMPLES = Map.of(LocalDate.class, Example.of("a date", "2026-11-20"),
			LocalTime.class, Example.of("a time", "14:30"), LocalDateTime.class,
			Example.of("a date and a time", "2026-11-20T14:30"), Instant.class,
			Example.of("a point in time", "2026-11-20T14:30:00Z"), YearMonth.class, Example.of("a month", "2026-11"),
			Duration.class, Example.of("a duration", "15m", "PT15M"));

	/**
	 * Return all that can be said, where that is little.
	 * @param type the type of the value
	 * @return what can be said, nothing when it is not that little
	 */
	static List<String> options(Class<?> type) {
		if (type.isEnum()) {
			return Stream.of(type.getEnumConstants()).map((constant) -> label((Enum<?>) constant)).toList();
		}
		return (ClassUtils.resolvePrimitiveIfNecessary(type) == Boolean.class) ? YES_NO : List.of();
	}

	/** Find the constant that somebody means, however they write it. */
	static @Nullable Object constant(Class<?> type, String said) {
		String wanted = letters(said);
		return type.isEnum() ? Stream.<Object>of(type.getEnumConstants())
			.filter((constant) -> letters(((Enum<?>) constant).name()).equals(wanted))
			.findFirst()
			.orElse(null) : null;
	}

	/**
	 * Describe what can be said.
	 * @param type the type of the value
	 * @return a part of a sentence, empty when there is nothing to tell
	 */
	String describe(TypeDescriptor type) {
		List<String> options = options(type.getType());
		if (!options.isEmpty()) {
			return options.stream().map("`%s`"::formatted).collect(Collectors.joining(", ", "possible are ", ""));
		}
		return example(type).map((example) -> "expected is " + example.as(" as in `%s`", understood(type))).orElse("");
	}

	/**
	 * Ask for it once more.
	 * @param type the type of the value
	 * @return one or two sentences
	 */
	String request(TypeDescriptor type) {
		List<String> options = options(type.getType());
		if (!options.isEmpty()) {
			return "Please answer with %s.".formatted(String.join(" or ", options));
		}
		return example(type)
			.map((example) -> "Please answer with %s.".formatted(example.as(", such as %s", understood(type))))
			.orElseGet(() -> "I do not understand that as %s. Please try again.".formatted(words(type.getType())));
	}

	private static Optional<Example> example(TypeDescriptor type) {
		Class<?> wanted = type.getObjectType();
		if (WHOLE_NUMBERS.contains(wanted)) {
			return Optional.of(Example.of("a whole number"));
		}
		return Optional.ofNullable(NUMBERS.contains(wanted) ? Example.of("a number") : EXAMPLES.get(wanted));
	}

	private Predicate<String> understood(TypeDescriptor type) {
		return (text) -> understood(text, type);
	}

	private boolean understood(String text, TypeDescriptor type) {
		try {
			return this.conversions.convert(text, TypeDescriptor.valueOf(String.class), type) != null;
		}
		catch (ConversionException ex) {
			return false;
		}
	}

	/** As in PhoneNumber: a phone number. */
	private static String words(Class<?> type) {
		String words = type.getSimpleName().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
		boolean shouted = words.equals(words.toUpperCase(Locale.ROOT));
		String small = shouted ? words : words.toLowerCase(Locale.ROOT);
		return ("aeiou".indexOf(Character.toLowerCase(small.charAt(0))) >= 0 ? "an " : "a ") + small;
	}

	private static String label(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String letters(String text) {
		return text.codePoints()
			.filter(Character::isLetterOrDigit)
			.map(Character::toLowerCase)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * An example of what can be said.
	 *
	 * @param name what it is an example of
	 * @param texts the example in several forms
	 */
	private record Example(String name, List<String> texts) {

		/** Its name, and behind it the first of the texts that are understood. */
		String as(String behind, Predicate<String> understood) {
			return this.name + this.texts.stream().filter(understood).findFirst().map(behind::formatted).orElse("");
		}

		static Example of(String name, String... texts) {
			return new Example(name, List.of(texts));
		}

	}

}
