package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.ethora.bot.BotProfile;
import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;

/**
 * Writes what a bot sends, in the shape that Ethora's clients and servers expect: without
 * any blank between elements, which some of the servers' modules choke on.
 *
 * @param profile who we are
 * @param dialect how changes of messages are written
 */
record OutgoingStanzas(BotProfile profile, Dialect dialect) {

	String join(Jid room, String nick, String id, Standing standing) {
		XmlWriter presence = XmlWriter.of("presence", Ns.CLIENT)
			.attribute("to", room.withResource(nick))
			.attribute("id", id)
			.empty("x", Ns.MUC);
		EthoraData.start(presence, this.profile);
		return standing.write(markBot(presence.end())).done();
	}

	String leave(Jid room, String nick) {
		return XmlWriter.of("presence", Ns.CLIENT)
			.attribute("to", room.withResource(nick))
			.attribute("type", "unavailable")
			.done();
	}

	String unavailable() {
		return XmlWriter.of("presence", Ns.CLIENT).attribute("type", "unavailable").done();
	}

	String message(OutboundMessage message, Jid self) {
		XmlWriter stanza = groupchat(message.room(), message.id());
		Content content = message.content();
		if (content instanceof Content.Post post) {
			PostWriter.write(stanza, this.profile, message, post.reply(), self);
			return markBot(stanza).done();
		}
		if (content instanceof Content.Edit edit) {
			ChangeWriter.edit(stanza, this.dialect, edit);
		}
		else if (content instanceof Content.Reactions reactions) {
			ChangeWriter.reactions(stanza, this.dialect, reactions, this.profile, self);
		}
		else if (content instanceof Content.Deletion deletion) {
			stanza = groupchat(message.room(), ChangeWriter.deletionId(this.dialect, deletion, message.id()));
			ChangeWriter.deletion(stanza, this.dialect, deletion);
		}
		return stanza.done();
	}

	String chatState(Jid room, ChatState state, String id) {
		XmlWriter stanza = groupchat(room, id).empty(state.name().toLowerCase(Locale.ROOT), Ns.CHAT_STATES);
		stanza.start("data", Ns.CLIENT).attribute("fullName", this.profile.name()).end();
		return markBot(stanza).done();
	}

	String archive(ArchiveQuery query, String id) {
		XmlWriter stanza = XmlWriter.of("iq", Ns.CLIENT)
			.attribute("type", "set")
			.attribute("to", query.room())
			.attribute("id", id)
			.start("query", Ns.MAM)
			.attribute("queryid", id);
		Instant start = query.start();
		if (start != null) {
			since(stanza, start);
		}
		stanza.start("set", Ns.RSM).leaf("max", String.valueOf(query.max()));
		if (query.newest()) {
			String before = query.before();
			return ((before != null) ? stanza.leaf("before", before) : stanza.start("before")).done();
		}
		String after = query.after();
		return ((after != null) ? stanza.leaf("after", after) : stanza).done();
	}

	/** Some servers know no fractions of a second; too much is better than too little. */
	private static void since(XmlWriter stanza, Instant start) {
		stanza.start("x", Ns.FORM).attribute("type", "submit");
		stanza.start("field").attribute("var", "FORM_TYPE").attribute("type", "hidden").leaf("value", Ns.MAM).end();
		stanza.start("field")
			.attribute("var", "start")
			.leaf("value", start.truncatedTo(ChronoUnit.SECONDS).toString())
			.end();
		stanza.end();
	}

	String readNote(String namespace, String id) {
		return privateXml("get", id).empty(LinkNotes.ELEMENT, namespace).done();
	}

	String writeNote(String namespace, String text, String id) {
		return privateXml("set", id).start(LinkNotes.ELEMENT, namespace).text(text).done();
	}

	/** Without an address: what is kept for an account is asked of nobody else. */
	private static XmlWriter privateXml(String type, String id) {
		return XmlWriter.of("iq", Ns.CLIENT).attribute("type", type).attribute("id", id).start("query", Ns.PRIVATE);
	}

	String ping(String domain, String id) {
		return XmlWriter.of("iq", Ns.CLIENT)
			.attribute("type", "get")
			.attribute("to", domain)
			.attribute("id", id)
			.empty("ping", Ns.PING)
			.done();
	}

	private static XmlWriter groupchat(Jid room, String id) {
		return XmlWriter.of("message", Ns.CLIENT)
			.attribute("to", room)
			.attribute("type", "groupchat")
			.attribute("id", id);
	}

	/** Both marks are in use, and neither is known to everybody. */
	private static XmlWriter markBot(XmlWriter stanza) {
		return stanza.start("x", Ns.MUC_USER).attribute("type", "bot").end().empty("x", Ns.BOT);
	}

}
