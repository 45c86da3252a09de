package com.ethora.bot.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What a bot may want, what a server must have for it, and what the bot must be.
 */
enum Errand {

	DIRECTORY("list rooms", "http://jabber.org/protocol/disco#items", "an account of the server"),

	ETHORA_DIRECTORY("list rooms", "ns:getrooms", "an account of the server"),

	INFO("ask for a room's description", "http://jabber.org/protocol/disco#info", "an account of the server"),

	MEMBERS("list the members of a room", "ns:room:last", "in the room"),

	AFFILIATIONS("list the people of a room", "http://jabber.org/protocol/muc#admin", "affiliation admin"),

	AFFILIATION("change an affiliation", "http://jabber.org/protocol/muc#admin",
			"affiliation admin, or owner for those of admins and owners"),

	ROLE("change a role", "http://jabber.org/protocol/muc#admin", "role moderator"),

	SUSPENSION("suspend somebody", "ns:deepx:muc:user:ban", "affiliation admin"),

	CONFIGURATION("read or change a configuration", "http://jabber.org/protocol/muc#owner", "affiliation owner"),

	SUBJECT("change a subject", "http://jabber.org/protocol/muc", "role moderator"),

	INVITATION("invite somebody", "http://jabber.org/protocol/muc", "affiliation admin, or in the room if it is open"),

	PICTURE("change the pictures of a room", "ns:getrooms:setprofile", "affiliation owner"),

	CREATION("create a room", "http://jabber.org/protocol/muc", "one of those who may create rooms"),

	DESTRUCTION("destroy a room", "http://jabber.org/protocol/muc#owner", "affiliation owner"),

	SUBSCRIPTION("subscribe to a room", "urn:xmpp:mucsub:0", "affiliation member"),

	UPLOAD("upload a file", "urn:xmpp:http:upload:0", "one of those who may upload files");

	private final Wish wish;

	Errand(String what, String feature, String permission) {
		this.wish = new Wish(what, feature, permission);
	}

	<T> CompletableFuture<T> asked(CompletableFuture<T> answer) {
		return this.wish.asked(answer);
	}

	/** What went wrong, whoever has passed it on. */
	static Throwable cause(Throwable error) {
		return (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
	}

}
