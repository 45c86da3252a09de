package com.ethora.bot;

/**
 * An answer that people can give by pressing a button: then they say its value, as if
 * they had typed it. Nothing tells a pressed button from a typed text.
 *
 * @param name what the button shows; Ethora's clients show 40 characters of it
 * @param value what people say by it; Ethora's clients take 200 characters
 */
public record QuickReply(String name, String value) {

	public QuickReply {
		if (name.isBlank() || value.isBlank()) {
			throw new IllegalArgumentException("'name' and 'value' must not be blank");
		}
	}

	/**
	 * A button that shows what people say by it.
	 * @param value what people say by it
	 * @return the button
	 */
	public static QuickReply of(String value) {
		return new QuickReply(value, value);
	}

}
