package com.ethora.bot.wire;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A server's no to one request.
 *
 * @param condition the name of the error, as XMPP has it
 * @param text the server's own words, if it had any
 */
public record Refusal(String condition, @Nullable String text) {

	private static final Set<String> FINAL_TEXTS = Set.of("wrong nickname", "wrong app name", "anonymous not allowed");

	private static final Set<String> FINAL_CONDITIONS = Set.of("jid-malformed", "bad-request", "gone");

	private static final Set<String> NOT_FOR_US = Set.of("feature-not-implemented", "service-unavailable", "forbidden",
			"not-allowed");

	/**
	 * Return whether asking again is of no use.
	 * @return whether the answer will stay the same
	 */
	public boolean permanent() {
		return FINAL_CONDITIONS.contains(this.condition) || (this.text != null && FINAL_TEXTS.contains(this.text));
	}

	/**
	 * Return whether the server says that we are not in the room we spoke to.
	 * @return whether joining again may help
	 */
	public boolean notInRoom() {
		return "not-acceptable".equals(this.condition);
	}

	/**
	 * Return whether the server says that it does not do what we ask, or not for us, as
	 * those without an archive do when it is read.
	 * @return whether another way is to be gone
	 */
	public boolean notForUs() {
		return NOT_FOR_US.contains(this.condition);
	}

	@Override
	public String toString() {
		return (this.text != null) ? "%s (%s)".formatted(this.condition, this.text) : this.condition;
	}

}
