package com.ethora.bot.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The one app of the sandbox.
 *
 * @param domain the domain of the chat server
 * @param conference the domain of the rooms
 * @param token lets its clients log people in
 */
record App(String domain, String conference, String token) {

	/** The name in addresses. */
	static final String NAME = "app";

	private static final int ID_LENGTH = 24;

	/**
	 * The id of the app.
	 * @return the id, the same for the same domain
	 */
	String appId() {
		return id(this.domain);
	}

	/** A name as it is when it belongs to the app. */
	String prefixed(String name) {
		String prefix = appId() + "_";
		return name.startsWith(prefix) ? name : prefix + name;
	}

	/** An id in the shape that Ethora's have. */
	static String id(String of) {
		return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
			.toString()
			.replace("-", "")
			.substring(0, ID_LENGTH);
	}

}
