package com.ethora.bot.xmpp;

import java.util.Locale;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.PeopleDesk.Word;
import org.jspecify.annotations.Nullable;

/**
 * Writes how we show and what we say about who may see it.
 */
final class PresenceStanzas {

	private PresenceStanzas() {
	}

	/**
	 * Show how we are.
	 * @param to who is to see it, absent for everybody who may
	 * @param standing how we are
	 */
	static String show(@Nullable Jid to, Standing standing) {
		return standing.write(XmlWriter.of("presence", Ns.CLIENT).attribute("to", to)).done();
	}

	static String say(Jid person, Word word) {
		return XmlWriter.of("presence", Ns.CLIENT)
			.attribute("to", person.bare())
			.attribute("type", word.name().toLowerCase(Locale.ROOT))
			.done();
	}

}
