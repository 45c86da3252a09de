package com.ethora.bot.json;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON of maps, collections, texts, numbers and truth values.
 */
public final class JsonWriter {

	private final StringBuilder json = new StringBuilder();

	private JsonWriter() {
	}

	/**
	 * Write a value.
	 * @param value the value; members of a map that are null are left out
	 * @return the JSON text
	 */
	public static String write(Object value) {
		JsonWriter writer = new JsonWriter();
		writer.value(value);
		return writer.json.toString();
	}

	private void value(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			object(map);
		}
		else if (value instanceof Collection<?> values) {
			list(values);
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			this.json.append(value);
		}
		else {
			string(value.toString());
		}
	}

	private void object(Map<?, ?> members) {
		this.json.append('{');
		String separator = "";
		for (Map.Entry<?, ?> member : members.entrySet()) {
			if (member.getValue() != null) {
				this.json.append(separator);
				string(String.valueOf(member.getKey()));
				this.json.append(':');
				value(member.getValue());
				separator = ",";
			}
		}
		this.json.append('}');
	}

	private void list(Collection<?> values) {
		this.json.append('[');
		String separator = "";
		for (Object value : values) {
			this.json.append(separator);
			value(value);
			separator = ",";
		}
		this.json.append(']');
	}

	private void string(String text) {
		this.json.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"', '\\' -> this.json.append('\\').append(c);
				case '\n' -> this.json.append("\\n");
				case '\r' -> this.json.append("\\r");
				case '\t' -> this.json.append("\\t");
				default -> {
					if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
						this.json.append("\\u%04x".formatted((int) c));
					}
					else {
						this.json.append(c);
					}
				}
			}
		}
		this.json.append('"');
	}

	/** Half of a character cannot be sent as it is. */
	private static boolean paired(String text, int index) {
		return Character.isHighSurrogate(text.charAt(index))
				? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
				: index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
	}

}
