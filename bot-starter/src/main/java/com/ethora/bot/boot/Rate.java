package com.ethora.bot.boot;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may happen, written as {@code 10/s}, {@code 120/m}, {@code 1000/h}
 * or as a number for so many times a second.
 *
 * @param perSecond how many times a second
 */
public record Rate(double perSecond) {

	private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:/\\s*(s|m|h))?");

	private static final Map<String, Integer> SECONDS = Map.of("s", 1, "m", 60, "h", 3600);

	public Rate {
		if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
			throw new IllegalArgumentException("A rate must be positive, but was %s".formatted(perSecond));
		}
	}

	/**
	 * Read a rate.
	 * @param text the rate as text
	 * @return the rate
	 * @throws IllegalArgumentException when the text is no rate
	 */
	public static Rate of(String text) {
		Matcher matcher = TEXT.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is no rate: write a number, alone or followed by /s, /m or /h".formatted(text));
		}
		String unit = (matcher.group(2) != null) ? matcher.group(2) : "s";
		return new Rate(Double.parseDouble(matcher.group(1)) / SECONDS.getOrDefault(unit, 1));
	}

	@Override
	public String toString() {
		return this.perSecond + "/s";
	}

}
