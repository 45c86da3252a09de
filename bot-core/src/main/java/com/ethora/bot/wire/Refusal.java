package com.ethora.bot.wire;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A server's no to one request.
 *
 * @param condition the name of the error, as XMPP has it
 * @param text the server's own words, if it had any
 * @param type what XMPP says to do about it, such as {@code wait}, if it was said
 */
public record Refusal(String condition, @Nullable String text, @Nullable String type) {

	private static final Set<String> TOO_MUCH = Set.of("resource-constraint", "policy-violation");

	private static final Set<String> FINAL_TEXTS = Set.of("wrong nickname", "wrong app name", "anonymous not allowed");

	private static final Set<String> FINAL_CONDITIONS = Set.of("jid-malformed", "bad-request", "gone");

	private static final Set<String> NOT_FOR_US = Set.of("feature-not-implemented", "service-unavailable", "forbidden",
			"not-allowed");

	public Refusal(String condition, @Nullable String text) {
		this(condition, text, null);
	}

	/**
	 * Return whether the server has had enough for now, and the same may be said again
	 * later.
	 * @return whether to be slower
	 */
	public boolean slowDown() {
		return TOO_MUCH.contains(this.condition) || waits();
	}

	/**
	 * Return whether the server says itself that the same may pass later.
	 * @return whether to wait
	 */
	public boolean waits() {
		return "wait".equals(this.type);
	}

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
