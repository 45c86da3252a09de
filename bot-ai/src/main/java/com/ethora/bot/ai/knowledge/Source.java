package com.ethora.bot.ai.knowledge;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A document that can be read.
 *
 * @param place where it was found
 * @param location its own address
 * @param name how its file is called
 * @param link where people find it
 * @param opening gets it
 */
record Source(String place, String location, String name, @Nullable String link, Opening opening) {

	/** Whoever runs the bot has put it there. */
	boolean trusted() {
		return this.link == null;
	}

	/**
	 * Gets a document.
	 */
	@FunctionalInterface
	interface Opening {

		/**
		 * Get it.
		 * @param limit how many bytes it may have
		 * @return what it says
		 * @throws KnowledgeException if it cannot be had, or has more
		 */
		Content open(int limit);

	}

	/**
	 * What a document says.
	 *
	 * @param bytes as it is kept
	 * @param format how it is written
	 */
	record Content(byte[] bytes, Format format) {

		boolean isText() {
			for (byte each : this.bytes) {
				if (each == 0) {
					return false;
				}
			}
			return true;
		}

		String text() {
			String text = new String(this.bytes, StandardCharsets.UTF_8);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}

	}

}
