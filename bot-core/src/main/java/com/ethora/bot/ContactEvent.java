package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened between the bot and people it knows, outside of rooms. The
 * server vouches for who they are.
 */
public sealed interface ContactEvent {

	/**
	 * Somebody is connected, or shows in another way.
	 *
	 * @param jid the address of their session
	 * @param presence how they show
	 */
	record Appeared(Jid jid, Presence presence) implements ContactEvent {
	}

	/**
	 * Somebody is no longer connected.
	 *
	 * @param jid the address of their session
	 * @param status what they said at last, if anything
	 */
	record Disappeared(Jid jid, @Nullable String status) implements ContactEvent {

		/** Without the words: an event may end up in a log. */
		@Override
		public String toString() {
			return "Disappeared[jid=%s]".formatted(this.jid);
		}

	}

	/**
	 * Somebody asks to see the bot's presence. What is answered decides the
	 * {@link SubscriptionPolicy}.
	 *
	 * @param jid their account
	 */
	record Asked(Jid jid) implements ContactEvent {
	}

	/**
	 * Somebody lets the bot see their presence.
	 *
	 * @param jid their account
	 */
	record Admitted(Jid jid) implements ContactEvent {
	}

	/**
	 * Somebody does not let the bot see their presence, or no longer.
	 *
	 * @param jid their account
	 */
	record Dismissed(Jid jid) implements ContactEvent {
	}

	/**
	 * Somebody no longer wants to see the bot's presence.
	 *
	 * @param jid their account
	 */
	record Withdrawn(Jid jid) implements ContactEvent {
	}

	/**
	 * Somebody asks how the bot shows right now. It is told them where the
	 * {@link SubscriptionPolicy} would admit them.
	 *
	 * @param jid their address
	 */
	record Probed(Jid jid) implements ContactEvent {
	}

	/**
	 * Somebody is in the bot's list of people, or stands there in another way.
	 *
	 * @param contact how they stand there
	 */
	record Listed(Contact contact) implements ContactEvent {
	}

	/**
	 * Somebody is no longer in the bot's list of people.
	 *
	 * @param jid their account
	 */
	record Unlisted(Jid jid) implements ContactEvent {
	}

	/**
	 * A session of the bot's account has blocked somebody.
	 *
	 * @param jid their account, or a whole server
	 */
	record Blocked(Jid jid) implements ContactEvent {
	}

	/**
	 * A session of the bot's account blocks somebody no longer.
	 *
	 * @param jid their account, or a whole server; absent for everybody
	 */
	record Unblocked(@Nullable Jid jid) implements ContactEvent {
	}

	/**
	 * Somebody calls themselves by another name.
	 *
	 * @param jid their account
	 * @param nick the name, absent when they have none any more
	 */
	record NickChanged(Jid jid, @Nullable String nick) implements ContactEvent {
	}

	/**
	 * Somebody has another picture.
	 *
	 * @param jid their account
	 * @param id the {@link Avatar#id()} of the picture, absent when they have none any
	 * more
	 */
	record AvatarChanged(Jid jid, @Nullable String id) implements ContactEvent {
	}

}
