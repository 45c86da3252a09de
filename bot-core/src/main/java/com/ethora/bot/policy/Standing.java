package com.ethora.bot.policy;

import java.util.Optional;
import java.util.function.Predicate;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;

/**
 * Lets those who stand well enough with the room, as the room itself tells it at that
 * moment. Who is not there is nobody to it.
 *
 * @param rule the name of the rule
 * @param enough whether somebody stands well enough
 * @param text what is said to others, where {@code {who}} stands for those it lets; empty
 * to say nothing
 * @param who those it lets
 */
public record Standing(String rule, Predicate<Occupant> enough, String text, String who) implements Policy {

	/** What is said unless told otherwise. */
	public static final String FORBIDDEN_TEXT = "Only {who} may do that.";

	private static final String ADMINS = "admins of this bot";

	/**
	 * By the lasting relation to the room.
	 * @param least what is enough
	 * @param text what is said to others
	 * @return the policy
	 */
	public static Standing of(Affiliation least, String text) {
		return new Standing("affiliation",
				(occupant) -> occupant.affiliation() != Affiliation.OUTCAST && occupant.affiliation().atLeast(least),
				text, switch (least) {
					case OWNER -> "owners of this room";
					case ADMIN -> "admins of this room";
					case MEMBER -> "members of this room";
					case NONE, OUTCAST -> "people in this room";
				});
	}

	/**
	 * By what one may do in the room.
	 * @param least what is enough
	 * @param text what is said to others
	 * @return the policy
	 */
	public static Standing of(Role least, String text) {
		return new Standing("role", (occupant) -> occupant.role() != Role.NONE && occupant.role().atLeast(least), text,
				switch (least) {
					case MODERATOR -> "moderators of this room";
					case PARTICIPANT -> "people with a voice in this room";
					case VISITOR, NONE -> "people in this room";
				});
	}

	@Override
	public Optional<Objection> check(Caller caller) {
		if (caller.trusted() || caller.occupant().filter(this.enough).isPresent()) {
			return Optional.empty();
		}
		String those = (caller.room() != null) ? this.who : ADMINS;
		return Optional.of(new Objection(Objection.Kind.FORBIDDEN, this.rule, this.text.replace("{who}", those)));
	}

}
