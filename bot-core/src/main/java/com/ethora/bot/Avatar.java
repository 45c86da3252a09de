package com.ethora.bot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The picture of an account. Immutable.
 */
public final class Avatar {

	/** How large a picture may be, in bytes: it travels in one element. */
	public static final int MAX_BYTES = 128 * 1024;

	private static final int MAX_TYPE = 100;

	private final String type;

	private final byte[] bytes;

	private Avatar(String type, byte[] bytes) {
		this.type = type;
		this.bytes = bytes;
	}

	/**
	 * Make a picture.
	 * @param type its media type, as in {@code image/png}
	 * @param bytes what it consists of
	 * @return the picture
	 */
	public static Avatar of(String type, byte[] bytes) {
		if (bytes.length == 0 || bytes.length > MAX_BYTES) {
			throw new IllegalArgumentException(
					"A picture has between 1 and %d bytes, not %d".formatted(MAX_BYTES, bytes.length));
		}
		if (type.isBlank() || type.length() > MAX_TYPE) {
			throw new IllegalArgumentException("'type' must be a media type");
		}
		return new Avatar(type, bytes.clone());
	}

	/**
	 * Return the media type.
	 * @return the type, not checked against what the picture is
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Return what the picture consists of.
	 * @return a copy
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/**
	 * Return by what the picture is told from others.
	 * @return the SHA-1 of its bytes in hexadecimal digits
	 */
	public String id() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(this.bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-1", ex);
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Avatar avatar && this.type.equals(avatar.type)
				&& Arrays.equals(this.bytes, avatar.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "Avatar[%s, %d bytes]".formatted(this.type, this.bytes.length);
	}

}
