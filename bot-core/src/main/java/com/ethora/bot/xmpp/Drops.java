package com.ethora.bot.xmpp;

import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what arrived and was left out, and says why.
 */
final class Drops {

	private static final Logger logger = LoggerFactory.getLogger(Drops.class);

	private final AtomicLong count = new AtomicLong();

	void dropped(String reason) {
		this.count.incrementAndGet();
		logger.debug("Dropped a stanza: {}", reason);
	}

	/** Some of a message cannot be read: it is as if it were not there. */
	void malformedData(Element message) {
		EthoraData.of(message).malformed().forEach((name) -> dropped("malformed " + name));
	}

	long count() {
		return this.count.get();
	}

}
