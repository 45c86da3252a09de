package com.ethora.bot.ai.media;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.util.MimeType;

/**
 * The types of pictures that models look at. What a file says it is does not count, only
 * what it begins with.
 */
enum PictureType {

	PNG("image/png", "png", 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),

	JPEG("image/jpeg", "jpg", 0, 0xff, 0xd8, 0xff),

	GIF("image/gif", "gif", 0, 'G', 'I', 'F', '8'),

	WEBP("image/webp", "webp", 8, 'W', 'E', 'B', 'P');

	private final MimeType type;

	private final String extension;

	private final int offset;

	private final int[] beginning;

	PictureType(String type, String extension, int offset, int... beginning) {
		this.type = MimeType.valueOf(type);
		this.extension = extension;
		this.offset = offset;
		this.beginning = beginning;
	}

	static Optional<PictureType> of(byte[] bytes) {
		return Stream.of(values()).filter((type) -> type.begins(bytes)).findFirst();
	}

	private boolean begins(byte[] bytes) {
		if (bytes.length < this.offset + this.beginning.length) {
			return false;
		}
		for (int i = 0; i < this.beginning.length; i++) {
			if ((bytes[this.offset + i] & 0xff) != this.beginning[i]) {
				return false;
			}
		}
		return true;
	}

	MimeType type() {
		return this.type;
	}

	String extension() {
		return this.extension;
	}

}
