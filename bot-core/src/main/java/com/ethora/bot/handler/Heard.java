package com.ethora.bot.handler;

import java.util.List;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Turn;

/**
 * What decides who handles a message: what it is to this bot.
 *
 * @param said what was said to the bot
 * @param tokens the words of the command line that it is, none if it cannot be one
 * @param looksLikeCommand whether it begins as commands do
 * @param mentioned whether it names the bot
 * @param reply whether it answers the bot
 * @param media whether it shows files, so that its text is only the word for them
 */
record Heard(String said, List<String> tokens, boolean looksLikeCommand, boolean mentioned, boolean reply,
		boolean media) {

	static Heard of(Turn turn, Addressing addressing) {
		RoomMessage message = turn.message();
		String text = message.text();
		return new Heard(addressing.withoutGreeting(text),
				addressing.command(text).map(CommandTemplate::tokens).orElse(List.of()),
				addressing.looksLikeCommand(text), addressing.mentions(message), turn.answersBot(),
				message.kind() == RoomMessage.Kind.MEDIA);
	}

}
