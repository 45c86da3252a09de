package com.ethora.bot.outbox;

import java.util.Map;
import java.util.Set;

import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.Refusal;

/**
 * What it means that a message came back.
 *
 * @param room the room it was for
 * @param refusal why
 */
record Bounce(Jid room, Refusal refusal) {

	/**
	 * What the bot would need to be let speak, by the error that says that it may not.
	 */
	private static final Map<String, String> PERMISSIONS = Map.of("forbidden",
			"it needs voice there (role 'participant' or 'moderator') and must not be banned", "not-allowed",
			"the room's configuration does not allow it to the bot's role", "registration-required",
			"it must be a member (affiliation 'member' or higher)", "not-authorized",
			"it must be a member or know the room's password");

	private static final Set<String> NOBODY_THERE = Set.of("item-not-found", "remote-server-not-found",
			"remote-server-timeout", "recipient-unavailable", "gone");

	/** How often is tried again what the server does not say to try again. */
	private static final int MAX_ATTEMPTS = 5;

	/**
	 * Whether it may pass when it is sent again, and slower.
	 * @param attempts how often it was sent
	 */
	boolean passes(int attempts) {
		return this.refusal.slowDown() && (this.refusal.waits() || attempts < MAX_ATTEMPTS);
	}

	Reason reason() {
		if (PERMISSIONS.containsKey(this.refusal.condition())) {
			return Reason.FORBIDDEN;
		}
		return NOBODY_THERE.contains(this.refusal.condition()) ? Reason.UNREACHABLE : Reason.REFUSED;
	}

	String message() {
		return switch (reason()) {
			case FORBIDDEN -> "The bot may not speak in %s, %s: %s".formatted(this.room,
					PERMISSIONS.get(this.refusal.condition()), this.refusal);
			case UNREACHABLE -> "%s cannot be reached or is not there: %s".formatted(this.room, this.refusal);
			default -> "%s refused the message: %s".formatted(this.room, this.refusal);
		};
	}

}
