package com.ethora.bot.ai.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The beginnings of files.
 */
final class Pictures {

	static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3 };

	static final byte[] JPEG = { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1 };

	static final byte[] WEBP = "RIFF????WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);

	static final byte[] GIF = "GIF89a".getBytes(StandardCharsets.US_ASCII);

	static final byte[] SCRIPT = "<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII);

	private Pictures() {
	}

	static byte[] png(int size) {
		return Arrays.copyOf(PNG, size);
	}

}
