package com.ethora.bot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a bot and one other person, out of sight of everybody
 * else.
 */
public sealed interface DirectEvent
		permits DirectMessage, DirectEvent.Typing, DirectEvent.SentElsewhere, DirectEvent.StatusChanged {

	/**
	 * Return with whom it happened.
	 * @return the other person
	 */
	Peer peer();

	/**
	 * The person types, or stopped typing, or is no longer there to type.
	 *
	 * @param peer who
	 * @param state what they do
	 */
	record Typing(Peer peer, ChatState state) implements DirectEvent {
	}

	/**
	 * Another session of the bot's account has said something to the person, so somebody
	 * else may have answered already.
	 *
	 * @param peer whom it was said to
	 * @param id the id the other session gave to it, if it gave one
	 * @param text what was said
	 * @param time when
	 */
	record SentElsewhere(Peer peer, @Nullable String id, String text, Instant time) implements DirectEvent {

		/** Without the text: an event may end up in a log. */
		@Override
		public String toString() {
			return "SentElsewhere[peer=%s, id=%s, time=%s]".formatted(this.peer, this.id, this.time);
		}

	}

	/**
	 * A message of the bot has come further, or will not arrive.
	 *
	 * @param peer whom it is for
	 * @param id our id of the message
	 * @param status how far it is now
	 */
	record StatusChanged(Peer peer, String id, DirectDelivery.Status status) implements DirectEvent {
	}

}
