package com.ethora.bot.sandbox.muc;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What a message to everybody is, which decides whether it is kept.
 */
enum MessageKind {

	/**
	 * To be read later too.
	 */
	LASTING,

	/**
	 * Of the moment, such as that somebody is typing.
	 */
	PASSING,

	SUBJECT, EDIT, DELETION;

	static MessageKind of(Element message) {
		boolean body = !message.textOf("body", Ns.CLIENT).isEmpty();
		if (message.has("delete", Ns.CLIENT)) {
			return DELETION;
		}
		if (message.has("replace", Ns.CLIENT) && !body) {
			return EDIT;
		}
		if (message.has("subject", Ns.CLIENT) && !message.has("body", Ns.CLIENT)) {
			return SUBJECT;
		}
		return lasts(message, body) ? LASTING : PASSING;
	}

	/**
	 * Whether a message only tells that somebody is typing or has stopped.
	 * @param message the message
	 * @return whether it holds a chat state and no text
	 */
	static boolean isChatState(Element message) {
		return !message.has("body", Ns.CLIENT)
				&& message.children().stream().anyMatch((child) -> child.namespace().equals(Ns.CHAT_STATES));
	}

	private static boolean lasts(Element message, boolean body) {
		if (message.has("no-store", Ns.HINTS) || message.has("no-permanent-store", Ns.HINTS)) {
			return false;
		}
		return body || message.has("reactions", Ns.REACTIONS) || message.has("store", Ns.HINTS);
	}

}
