package com.ethora.bot;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list of people that the server keeps for the bot (its roster).
 *
 * @param jid their account
 * @param name what the bot calls them, if it calls them anything
 * @param groups the groups the bot has put them in
 * @param subscription who of the two sees the other's presence
 * @param asked whether the bot has asked to see theirs and got no answer yet
 */
public record Contact(Jid jid, @Nullable String name, Set<String> groups, Subscription subscription, boolean asked) {

	public Contact {
		jid = jid.bare();
		name = (name == null || name.isBlank()) ? null : name;
		groups = Set.copyOf(groups);
	}

	/**
	 * Somebody as they are to be in the list.
	 * @param jid their account
	 * @param name what to call them
	 * @param groups the groups to put them in
	 * @return the contact
	 */
	public static Contact of(Jid jid, @Nullable String name, Collection<String> groups) {
		return new Contact(jid, name, Set.copyOf(groups), Subscription.NONE, false);
	}

	/**
	 * Who of two sees the other's presence.
	 */
	public enum Subscription {

		/** Neither. */
		NONE,

		/** The bot sees theirs. */
		TO,

		/** They see the bot's. */
		FROM,

		/** Both. */
		BOTH

	}

}
