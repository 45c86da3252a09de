package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message. The nick is vouched for by the server, everything else is what the
 * sender says about themselves: show it, never authorise on it.
 *
 * @param nick the identity in the room: the local part of the sender's account
 * @param displayName the name to show
 * @param photo address of a picture, if there is one
 * @param bot whether this is a bot by its own marks or its account's name
 */
public record Sender(String nick, String displayName, @Nullable String photo, boolean bot) {

	private static final String BOT_SUFFIX = "-bot";

	public Sender {
		displayName = displayName.isBlank() ? nick : displayName;
		bot = bot || nick.endsWith(BOT_SUFFIX);
	}

	/**
	 * A person who tells nothing but their nick.
	 * @param nick the identity in the room
	 * @return the sender
	 */
	public static Sender of(String nick) {
		return new Sender(nick, nick, null, false);
	}

}
