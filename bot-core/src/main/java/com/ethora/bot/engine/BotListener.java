package com.ethora.bot.engine;

import java.time.Duration;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.manners.Manner;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;

/**
 * Told how a bot goes. Methods are called on the bot's timeline: they must return
 * quickly.
 */
public interface BotListener {

	/** Nobody is told. */
	BotListener NOOP = new BotListener() {
	};

	/**
	 * The connection is in another state.
	 * @param bot whose
	 * @param state the new state
	 */
	default void connectionChanged(Bot bot, SessionState state) {
	}

	/**
	 * The bot stands differently with one of its rooms.
	 * @param bot which bot
	 * @param room the room
	 * @param state how they stand now
	 */
	default void roomChanged(Bot bot, Jid room, RoomState state) {
	}

	/**
	 * Something happened in a room that is no message: somebody edits, deletes, reacts,
	 * types, comes or goes, rights or the subject change. Or the bot was invited to a
	 * room. The bot hears of its own changes too. What happens while it is away is not
	 * told.
	 * @param bot which bot
	 * @param event what happened
	 */
	default void happened(Bot bot, RoomEvent event) {
	}

	/**
	 * Something happened between the bot and one other person: the person said something
	 * to the bot alone or types, a message of the bot has come further, or another
	 * session of the bot's account has said something.
	 * @param bot which bot
	 * @param event what happened
	 */
	default void direct(Bot bot, DirectEvent event) {
	}

	/**
	 * The server announces something to everybody.
	 * @param bot who was told
	 * @param announcement what
	 */
	default void announced(Bot bot, Announcement announcement) {
	}

	/**
	 * Something happened with people the bot knows, outside of rooms: they come, go or
	 * ask to see its presence.
	 * @param bot which bot
	 * @param event what happened
	 */
	default void met(Bot bot, ContactEvent event) {
	}

	/**
	 * It is settled what became of a message.
	 * @param bot who was to handle it
	 * @param outcome what became of it, in lower case
	 */
	default void messageSettled(Bot bot, String outcome) {
	}

	/**
	 * It is settled what became of something else that happened, of what the handler
	 * wants to be told.
	 * @param bot who was to be told
	 * @param outcome what became of it, in lower case
	 */
	default void eventSettled(Bot bot, String outcome) {
	}

	/**
	 * The bot did something unasked, because that is good manners. May be called on any
	 * thread.
	 * @param bot who did
	 * @param manner what
	 */
	default void behaved(Bot bot, Manner manner) {
	}

	/**
	 * Messages are not dealt with, because a rule for what was missed says so, or because
	 * a room without an archive says more than can be kept.
	 * @param bot who was to handle them
	 * @param room the room
	 * @param messages how many
	 */
	default void leftOut(Bot bot, Jid room, int messages) {
	}

	/**
	 * A room has shown a message of the bot.
	 * @param bot whose
	 * @param delivery where it is
	 * @param after how long after it was given to be sent
	 */
	default void delivered(Bot bot, Delivery delivery, Duration after) {
		delivered(bot, after);
	}

	/**
	 * A message of the bot will not be shown.
	 * @param bot whose
	 * @param room the room it was for
	 * @param reason why
	 */
	default void undelivered(Bot bot, Jid room, DeliveryException.Reason reason) {
		undelivered(bot, reason);
	}

	/**
	 * A room has shown a message of the bot.
	 * @param bot whose
	 * @param after how long after it was given to be sent
	 */
	default void delivered(Bot bot, Duration after) {
	}

	/**
	 * A message of the bot will not be shown.
	 * @param bot whose
	 * @param reason why
	 */
	default void undelivered(Bot bot, DeliveryException.Reason reason) {
	}

}
