package com.ethora.bot.sandbox.server;

import java.util.Locale;

/**
 * Why the server ends a stream (RFC 6120, section 4.9.3).
 */
enum StreamError {

	BAD_FORMAT, CONFLICT, HOST_UNKNOWN, IMPROPER_ADDRESSING, INTERNAL_SERVER_ERROR, INVALID_NAMESPACE, NOT_AUTHORIZED,
	NOT_WELL_FORMED, POLICY_VIOLATION, RESTRICTED_XML, SYSTEM_SHUTDOWN, UNDEFINED_CONDITION, UNSUPPORTED_STANZA_TYPE;

	String element() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
