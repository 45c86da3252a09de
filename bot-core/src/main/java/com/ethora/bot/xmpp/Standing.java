package com.ethora.bot.xmpp;

import java.util.Locale;

import com.ethora.bot.Availability;
import com.ethora.bot.Presence;

/**
 * How we show, and as what: the same for contacts and for rooms.
 *
 * @param presence how we show
 * @param capabilities as what
 */
record Standing(Presence presence, Capabilities capabilities) {

	/** Write it into a presence. What is said by its absence is not written. */
	XmlWriter write(XmlWriter stanza) {
		if (this.presence.availability() != Availability.AVAILABLE) {
			stanza.leaf("show", this.presence.availability().name().toLowerCase(Locale.ROOT));
		}
		String status = this.presence.status();
		if (status != null) {
			stanza.leaf("status", status);
		}
		if (this.presence.priority() != 0) {
			stanza.leaf("priority", String.valueOf(this.presence.priority()));
		}
		this.capabilities.mark(stanza);
		return stanza;
	}

}
