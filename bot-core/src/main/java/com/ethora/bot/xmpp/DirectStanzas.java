package com.ethora.bot.xmpp;

import java.util.Locale;

import com.ethora.bot.BotProfile;
import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.OutboundMessage;

/**
 * Writes what is said to one person.
 *
 * @param profile who we are
 */
record DirectStanzas(BotProfile profile) {

	String message(DirectPost post, Jid self) {
		XmlWriter stanza = chat(post.peer(), post.id());
		OutboundMessage message = new OutboundMessage(post.id(), post.peer().jid(), new Content.Post(post.reply()));
		PostWriter.write(stanza, this.profile, message, post.reply(), self);
		stanza.empty("request", Ns.RECEIPTS).empty("markable", Ns.CHAT_MARKERS).empty("active", Ns.CHAT_STATES);
		return markBot(stanza, post.peer()).done();
	}

	String chatState(Peer peer, ChatState state, String id) {
		XmlWriter stanza = chat(peer, id).empty(state.name().toLowerCase(Locale.ROOT), Ns.CHAT_STATES);
		stanza.start("data", Ns.CLIENT).attribute("fullName", this.profile.name()).end();
		return markBot(stanza.empty("no-store", Ns.HINTS), peer).done();
	}

	String received(Peer peer, String message, String id) {
		XmlWriter stanza = chat(peer, id).start("received", Ns.RECEIPTS).attribute("id", message).end();
		return markBot(stanza.empty("store", Ns.HINTS), peer).done();
	}

	String displayed(Peer peer, String message, String id) {
		XmlWriter stanza = chat(peer, id).start("displayed", Ns.CHAT_MARKERS).attribute("id", message).end();
		return markBot(stanza.empty("store", Ns.HINTS), peer).done();
	}

	/** Without an address: it is our own account that is to send the copies. */
	String copies(String id) {
		return XmlWriter.of("iq", Ns.CLIENT)
			.attribute("type", "set")
			.attribute("id", id)
			.empty("enable", Ns.CARBONS)
			.done();
	}

	private static XmlWriter chat(Peer peer, String id) {
		return XmlWriter.of("message", Ns.CLIENT)
			.attribute("to", peer.jid())
			.attribute("type", "chat")
			.attribute("id", id);
	}

	/** What is of rooms marks a message as one that goes through a room. */
	private static XmlWriter markBot(XmlWriter stanza, Peer peer) {
		if (peer.inRoom()) {
			stanza.start("x", Ns.MUC_USER).attribute("type", "bot").end();
		}
		return stanza.empty("x", Ns.BOT);
	}

}
