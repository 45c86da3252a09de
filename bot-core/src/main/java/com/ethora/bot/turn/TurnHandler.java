package com.ethora.bot.turn;

import java.util.List;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a message.
 */
@FunctionalInterface
public interface TurnHandler {

	/**
	 * Handle a turn. Runs on a worker and may block.
	 * @param turn the message, and the way to answer it
	 * @return whether anything was done about it
	 */
	boolean handle(Turn turn);

	/**
	 * Tell what wants to handle messages, where something else than to wait may become of
	 * those that arrive meanwhile.
	 * @param bot who hears them
	 * @return who tells; {@link Claims#NONE} where they all wait
	 */
	default Claims claims(Bot bot) {
		return Claims.NONE;
	}

	/**
	 * Return whether a message is meant for something that runs right now, and was taken
	 * by it: then no turn is made of it. Asked on the timeline, so it must not wait.
	 * @param bot who hears it
	 * @param message the message
	 * @return whether it was taken
	 */
	default boolean takes(Bot bot, RoomMessage message) {
		return false;
	}

	/**
	 * Return whether something that is said to the bot alone is meant for something that
	 * runs right now, and was taken by it: then no turn is made of it. Asked on the
	 * timeline, so it must not wait.
	 * @param bot who hears it
	 * @param message the message
	 * @return whether it was taken
	 */
	default boolean takes(Bot bot, DirectMessage message) {
		return false;
	}

	/**
	 * Handle a message to the bot alone. Runs on a worker and may block.
	 * @param turn the message, and the way to answer it
	 * @return whether anything was done about it
	 */
	default boolean handle(DirectTurn turn) {
		return false;
	}

	/**
	 * Handle something that happened, of what it is interested in. Runs on a worker and
	 * may block.
	 * @param turn what happened, and the way to say something because of it
	 * @return whether anything was done about it
	 */
	default boolean handle(EventTurn turn) {
		return false;
	}

	/**
	 * Take notice of a turn that nobody may answer, because the bot was told to be
	 * silent. Runs on a worker and may block.
	 * @param turn the message
	 */
	default void overhear(Turn turn) {
	}

	/**
	 * Return what a bot is to be told besides people's words. Asked when it starts.
	 * @param bot the bot
	 * @return what else
	 */
	default Interest interest(Bot bot) {
		return Interest.WORDS;
	}

	/**
	 * Return whether a message is a command of the application, so that nobody else has
	 * to understand it.
	 * @param turn the message
	 * @return whether it is
	 */
	default boolean commanded(Turn turn) {
		return false;
	}

	/**
	 * Return whether a message tells the bot to ask its sender nothing more. It answers
	 * no question, and is handled by itself. Runs on the timeline.
	 * @param message the message
	 * @return whether it does
	 */
	default boolean dismisses(RoomMessage message) {
		return false;
	}

	/**
	 * Return the commands that are understood, as one types them.
	 * @param bot who is given them
	 * @param room where, or nothing for a talk with one person
	 * @return the commands, the most important one first
	 */
	default List<String> commands(Bot bot, @Nullable Jid room) {
		return List.of();
	}

}
