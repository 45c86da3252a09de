package com.ethora.bot;

/**
 * Somebody who is named in a text by {@code @} and their name.
 *
 * @param jid the account of who is named
 * @param name the name, without the {@code @}
 * @param offset where the {@code @} is in the text, in UTF-16 units as everywhere in Java
 * @param length how long the name is together with the {@code @}
 */
public record Mention(Jid jid, String name, int offset, int length) {

	public Mention {
		jid = jid.bare();
		if (name.isBlank()) {
			throw new IllegalArgumentException("'name' must not be blank");
		}
		if (length != name.length() + 1) {
			throw new IllegalArgumentException("'length' must be that of the name and the '@'");
		}
	}

	/**
	 * Somebody who is named in a text for the first time.
	 * @param jid the account of who is named
	 * @param name the name, without the {@code @}
	 * @param text the text
	 * @return the mention
	 * @throws IllegalArgumentException when the text does not name them
	 */
	public static Mention in(String text, Jid jid, String name) {
		int offset = text.indexOf('@' + name);
		if (offset < 0) {
			throw new IllegalArgumentException("The text does not name '@%s'".formatted(name));
		}
		return new Mention(jid, name, offset, name.length() + 1);
	}

	/**
	 * Return whether a text names them at this place.
	 * @param text the text
	 * @return whether it does
	 */
	public boolean fits(String text) {
		return text.startsWith('@' + this.name, this.offset);
	}

	/**
	 * Return whether another mention covers a part of the same text.
	 * @param other the other mention
	 * @return whether they overlap
	 */
	public boolean overlaps(Mention other) {
		return this.offset < other.offset + other.length && other.offset < this.offset + this.length;
	}

}
