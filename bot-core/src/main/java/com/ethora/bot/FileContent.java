package com.ethora.bot;

import java.util.regex.Pattern;

/**
 * A file with all that is in it.
 *
 * @param name the name to show
 * @param mimeType its type, as in {@code image/png}; Ethora's clients can show no file
 * without one
 * @param bytes what is in it, not to be changed afterwards
 */
public record FileContent(String name, String mimeType, byte[] bytes) {

	private static final Pattern TYPE = Pattern.compile("[\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127}");

	public FileContent {
		if (name.isBlank()) {
			throw new IllegalArgumentException("'name' must not be blank");
		}
		if (!isType(mimeType)) {
			throw new IllegalArgumentException("'mimeType' must be a type as in image/png");
		}
	}

	/**
	 * Return whether a text is the type of a file.
	 * @param text the text
	 * @return whether it is
	 */
	public static boolean isType(String text) {
		return TYPE.matcher(text).matches();
	}

	/**
	 * Return how large the file is.
	 * @return the number of bytes
	 */
	public long size() {
		return this.bytes.length;
	}

	/** Without what is in it. */
	@Override
	public String toString() {
		return "FileContent[mimeType=%s, size=%d]".formatted(this.mimeType, this.bytes.length);
	}

}
