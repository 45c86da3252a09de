package com.ethora.bot.handler;

import java.util.List;
import java.util.function.BiConsumer;

import com.ethora.bot.Bot;
import com.ethora.bot.Reply;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Turn;

/**
 * Says what a method returns in other rooms than where it was asked.
 */
final class OtherRooms {

	private OtherRooms() {
	}

	static Voice voice(Object turn, List<String> rooms) {
		BiConsumer<String, Reply> room = room(turn);
		return Voice.atOnce((reply) -> rooms.forEach((name) -> room.accept(name, reply)));
	}

	/** Answers to messages are said once: their ids follow from what they answer. */
	private static BiConsumer<String, Reply> room(Object turn) {
		if (turn instanceof Turn message) {
			return message::replyIn;
		}
		Bot bot = (turn instanceof EventTurn event) ? event.bot() : ((DirectTurn) turn).bot();
		return (name, reply) -> bot.room(name).send(reply);
	}

}
