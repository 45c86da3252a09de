package com.ethora.bot.dialog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;

/**
 * Says what sort of answer is expected.
 */
final class Expectation {

	private static final String WHOLE = "Please answer with a whole number, such as 3.";

	private static final String NUMBER = "Please answer with a number, such as 2.5.";

	private static final Map<Class<?>, String> SENTENCES = Map.ofEntries(Map.entry(Integer.class, WHOLE),
			Map.entry(Long.class, WHOLE), Map.entry(Short.class, WHOLE), Map.entry(Double.class, NUMBER),
			Map.entry(Float.class, NUMBER), Map.entry(BigDecimal.class, NUMBER),
			Map.entry(Boolean.class, "Please answer with yes or no."),
			Map.entry(LocalDate.class, "Please answer with a date, such as 2026-03-31."),
			Map.entry(LocalTime.class, "Please answer with a time, such as 14:30."),
			Map.entry(LocalDateTime.class, "Please answer with a date and a time, such as 2026-03-31T14:30."),
			Map.entry(Duration.class, "Please answer with a time span, such as 90m."));

	private Expectation() {
	}

	static String of(Class<?> type) {
		String known = SENTENCES.get(type);
		return (known != null) ? known : "I do not understand that as %s. Please try again.".formatted(words(type));
	}

	/** As in PhoneNumber: a phone number. */
	private static String words(Class<?> type) {
		String words = type.getSimpleName().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
		boolean shouted = words.equals(words.toUpperCase(Locale.ROOT));
		String small = shouted ? words : words.toLowerCase(Locale.ROOT);
		return ("aeiou".indexOf(Character.toLowerCase(small.charAt(0))) >= 0 ? "an " : "a ") + small;
	}

}
