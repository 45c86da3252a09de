package com.ethora.bot.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import com.ethora.bot.Conversation.Key;
import com.ethora.bot.Conversation.Scope;
import com.ethora.bot.Jid;

/**
 * Where somebody talks to a bot.
 *
 * @param bot the account of the bot
 * @param room the room, or who it is alone with
 * @param sender who talks
 */
record Place(Jid bot, Jid room, Jid sender) {

	/**
	 * The key of a value for a store: of one length whatever people call themselves, for
	 * stores have limits, and without their names.
	 */
	String key(Scope scope, Key<?> key) {
		String place = switch (scope) {
			case SENDER_IN_ROOM -> this.room + "\n" + this.sender;
			case SENDER -> this.sender.toString();
			case ROOM -> this.room.toString();
		};
		return digest(String.join("\n", this.bot.bare().toString(), scope.name(), place, key.name()));
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

}
