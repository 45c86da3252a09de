package com.ethora.bot.xmpp;

import org.jspecify.annotations.Nullable;

/**
 * What arrived is not the XML that XMPP allows.
 */
final class MalformedXmlException extends Exception {

	MalformedXmlException(String message) {
		this(message, null);
	}

	MalformedXmlException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
