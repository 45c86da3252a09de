package com.ethora.bot.ai.tool;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Role;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody has to stand with a room, as the chat server tells it at that moment.
 */
public enum Trust {

	/** Whoever it is. */
	EVERYONE(null, "everybody"),

	/** Members of the room, its admins and owners. */
	MEMBER(Standing.of(Affiliation.MEMBER, "")),

	/** Who keeps order in the room. */
	MODERATOR(Standing.of(Role.MODERATOR, "")),

	/** Admins of the room, and its owners. */
	ADMIN(Standing.of(Affiliation.ADMIN, "")),

	/** Owners of the room. */
	OWNER(Standing.of(Affiliation.OWNER, "")),

	/** Nobody at all. */
	NOBODY(null, "nobody");

	private static final Standing PRESENT = Standing.of(Affiliation.NONE, "");

	private final @Nullable Standing standing;

	private final String who;

	Trust(Standing standing) {
		this(standing, standing.who());
	}

	Trust(@Nullable Standing standing, String who) {
		this.standing = standing;
		this.who = who;
	}

	/** Whether somebody may have something done. */
	boolean includes(Caller caller) {
		return (this.standing != null) ? this.standing.allows(caller) : this == EVERYONE;
	}

	/** Whether somebody is there who may agree to something. */
	boolean speaksFor(Caller caller) {
		return includes(caller) && PRESENT.allows(caller);
	}

	/** Those who stand well enough, in words. */
	String who() {
		return this.who;
	}

}
