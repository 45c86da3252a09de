package com.ethora.bot.ai.media;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PictureType}.
 */
class PictureTypeTests {

	@Test
	void knowsPicturesByWhatTheyBeginWith() {
		assertThat(PictureType.of(Pictures.PNG)).contains(PictureType.PNG);
		assertThat(PictureType.of(Pictures.JPEG)).contains(PictureType.JPEG);
		assertThat(PictureType.of(Pictures.GIF)).contains(PictureType.GIF);
		assertThat(PictureType.of(Pictures.WEBP)).contains(PictureType.WEBP);
	}

	@Test
	void takesNothingElseForAPicture() {
		assertThat(PictureType.of(Pictures.SCRIPT)).isEmpty();
		assertThat(PictureType.of(new byte[0])).isEmpty();
		assertThat(PictureType.of(new byte[] { (byte) 0x89, 'P', 'N' })).isEmpty();
	}

}
