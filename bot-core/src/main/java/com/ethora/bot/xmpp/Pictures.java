package com.ethora.bot.xmpp;

import java.util.Base64;
import java.util.Optional;

import com.ethora.bot.Avatar;

/**
 * Reads pictures that travel as text.
 */
final class Pictures {

	private Pictures() {
	}

	/** Read a picture; one that is none, or too large, is as if it were not there. */
	static Optional<Avatar> read(String type, String base64) {
		if (base64.length() > Avatar.MAX_BYTES * 2) {
			return Optional.empty();
		}
		try {
			return Optional.of(Avatar.of(type.strip(), Base64.getMimeDecoder().decode(base64)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
