package com.ethora.bot.xmpp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows at debug what goes over the wire, without passwords and without what people say;
 * at trace with what people say.
 */
final class WireLog {

	private static final Logger logger = LoggerFactory.getLogger("ethora.wire");

	private WireLog() {
	}

	static void sent(String xml) {
		if (logger.isDebugEnabled()) {
			logger.debug(">> {}", Redactor.redact(xml, logger.isTraceEnabled()));
		}
	}

	static void received(String xml) {
		if (logger.isDebugEnabled()) {
			logger.debug("<< {}", Redactor.redact(xml, logger.isTraceEnabled()));
		}
	}

}
