package com.ethora.bot.wire;

import java.util.concurrent.CompletionStage;

/**
 * Where a link asks for a place to put files (XEP-0363).
 */
@FunctionalInterface
public interface Uploads {

	/**
	 * Ask for a place for one file.
	 * @param name the name of the file
	 * @param size how many bytes it has
	 * @param mimeType its type
	 * @return the place, or failed with a {@link RefusedException}, which has the
	 * condition {@code service-unavailable} when the server keeps no files
	 */
	CompletionStage<UploadSlot> slot(String name, long size, String mimeType);

}
