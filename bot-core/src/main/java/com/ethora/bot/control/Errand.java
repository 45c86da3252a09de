package com.ethora.bot.control;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.ethora.bot.BotException;
import com.ethora.bot.PermissionException;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

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

	private static final Set<String> UNKNOWN = Set.of("service-unavailable", "feature-not-implemented");

	private static final Set<String> NOT_ALLOWED = Set.of("forbidden", "not-allowed", "not-authorized",
			"registration-required", "not-acceptable");

	private final String what;

	private final String feature;

	private final String permission;

	Errand(String what, String feature, String permission) {
		this.what = what;
		this.feature = feature;
		this.permission = permission;
	}

	/** Let a failure say what it means to somebody who knows no protocol. */
	<T> CompletableFuture<T> asked(CompletableFuture<T> answer) {
		CompletableFuture<T> told = new CompletableFuture<>();
		answer.whenComplete((said, error) -> {
			if (error == null) {
				told.complete(said);
			}
			else {
				told.completeExceptionally(failure(error));
			}
		});
		return told;
	}

	/** What went wrong, whoever has passed it on. */
	static Throwable cause(Throwable error) {
		return (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
	}

	private RuntimeException failure(Throwable error) {
		Throwable cause = cause(error);
		if (cause instanceof RefusedException refused) {
			return refused(refused);
		}
		return (cause instanceof RuntimeException known) ? known
				: new BotException("The bot could not %s".formatted(this.what), cause);
	}

	private RuntimeException refused(RefusedException refused) {
		Refusal refusal = refused.refusal();
		if (UNKNOWN.contains(refusal.condition())) {
			return new UnsupportedFeatureException(this.feature,
					"The server lacks '%s', so the bot cannot %s: %s".formatted(this.feature, this.what, refusal),
					refused);
		}
		if (NOT_ALLOWED.contains(refusal.condition())) {
			return new PermissionException(this.permission,
					"To %s the bot must be %s: %s".formatted(this.what, this.permission, refusal), refused);
		}
		return new BotException("The bot could not %s: %s".formatted(this.what, refusal), refused);
	}

}
