package com.ethora.bot.ai.media;

/**
 * How an assistant deals with pictures.
 *
 * @param images whether the model is shown pictures of people, and may show some itself
 * @param maxBytes how large a picture may be
 * @param most how many are shown at most because of one message
 * @param recent among how many messages before a question that shows none it is looked
 * for pictures
 */
public record MediaSettings(boolean images, long maxBytes, int most, int recent) {

	/** No pictures. */
	public static final MediaSettings NONE = new MediaSettings(false, 5L * 1024 * 1024, 4, 3);

	public MediaSettings {
		if (maxBytes < 1) {
			throw new IllegalArgumentException("'maxBytes' must be positive, but was %d".formatted(maxBytes));
		}
		if (most < 1) {
			throw new IllegalArgumentException("'most' must be positive, but was %d".formatted(most));
		}
		if (recent < 0) {
			throw new IllegalArgumentException("'recent' must not be negative, but was %d".formatted(recent));
		}
	}

}
