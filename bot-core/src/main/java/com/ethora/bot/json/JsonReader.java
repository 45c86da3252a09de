package com.ethora.bot.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text (RFC 8259). What is read was written by strangers, so there are
 * limits on how long and how deep it may be.
 */
public final class JsonReader {

	/** A stanza of Ethora's servers may be four times as long; no honest value is. */
	private static final int MAX_LENGTH = 64 * 1024;

	private static final int MAX_DEPTH = 16;

	private static final int MAX_NUMBER = 40;

	private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

	private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

	private final String text;

	private int position;

	private JsonReader(String text) {
		this.text = text;
	}

	/**
	 * Read a text.
	 * @param text the text
	 * @return a {@link JsonObject}, a {@link List}, a {@link String}, a
	 * {@link BigDecimal}, a {@link Boolean} or null
	 * @throws JsonException when it is no JSON, or too much of it
	 */
	public static @Nullable Object read(String text) throws JsonException {
		if (text.length() > MAX_LENGTH) {
			throw new JsonException("too long");
		}
		JsonReader reader = new JsonReader(text);
		Object value = reader.value(0);
		if (reader.peek() != 0) {
			throw new JsonException("more than one value");
		}
		return value;
	}

	private @Nullable Object value(int depth) throws JsonException {
		if (depth > MAX_DEPTH) {
			throw new JsonException("nested too deeply");
		}
		return switch (peek()) {
			case '{' -> object(depth);
			case '[' -> list(depth);
			case '"' -> string();
			case 't' -> word("true", Boolean.TRUE);
			case 'f' -> word("false", Boolean.FALSE);
			case 'n' -> word("null", null);
			default -> number();
		};
	}

	private JsonObject object(int depth) throws JsonException {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		expect('{');
		if (peek() != '}') {
			do {
				String name = string();
				expect(':');
				members.put(name, value(depth + 1));
			}
			while (another('}'));
		}
		expect('}');
		return new JsonObject(members);
	}

	private List<@Nullable Object> list(int depth) throws JsonException {
		List<@Nullable Object> values = new ArrayList<>();
		expect('[');
		if (peek() != ']') {
			do {
				values.add(value(depth + 1));
			}
			while (another(']'));
		}
		expect(']');
		return values;
	}

	private boolean another(char end) throws JsonException {
		if (peek() == end) {
			return false;
		}
		expect(',');
		return true;
	}

	private String string() throws JsonException {
		expect('"');
		StringBuilder value = new StringBuilder();
		for (char c = next(); c != '"'; c = next()) {
			if (c < ' ') {
				throw new JsonException("control character");
			}
			value.append((c == '\\') ? escaped() : c);
		}
		return value.toString();
	}

	private char escaped() throws JsonException {
		char c = next();
		return switch (c) {
			case '"', '\\', '/' -> c;
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> (char) Integer.parseInt(token(HEX, 4), 16);
			default -> throw new JsonException("unknown escape");
		};
	}

	private BigDecimal number() throws JsonException {
		return new BigDecimal(token(NUMBER, MAX_NUMBER));
	}

	private String token(Pattern pattern, int maxLength) throws JsonException {
		int end = Math.min(this.text.length(), this.position + maxLength);
		Matcher matcher = pattern.matcher(this.text).region(this.position, end);
		if (!matcher.lookingAt()) {
			throw new JsonException("no value");
		}
		this.position = matcher.end();
		return matcher.group();
	}

	private <T extends @Nullable Object> T word(String word, T value) throws JsonException {
		if (!this.text.startsWith(word, this.position)) {
			throw new JsonException("no value");
		}
		this.position += word.length();
		return value;
	}

	private void expect(char expected) throws JsonException {
		if (peek() != expected) {
			throw new JsonException("unexpected character");
		}
		this.position++;
	}

	private char next() throws JsonException {
		if (this.position == this.text.length()) {
			throw new JsonException("ends too early");
		}
		return this.text.charAt(this.position++);
	}

	/** The next character that is no blank, or 0 at the end. */
	private char peek() {
		while (this.position < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.position)) >= 0) {
			this.position++;
		}
		return (this.position < this.text.length()) ? this.text.charAt(this.position) : 0;
	}

}
