package com.ethora.bot.handler;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Turn;

/**
 * What decides who handles a message: what it is to this bot.
 *
 * @param said what was said to the bot
 * @param line the command line that it is, empty if it cannot be one
 * @param looksLikeCommand whether it begins as commands do
 * @param mentioned whether it names the bot
 * @param reply whether it answers the bot
 * @param media whether it shows files, so that its text is only the word for them
 */
record Heard(String said, CommandLine line, boolean looksLikeCommand, boolean mentioned, boolean reply, boolean media) {

	static Heard of(Turn turn, Addressing addressing) {
		RoomMessage message = turn.message();
		String text = message.text();
		boolean media = message.kind() == RoomMessage.Kind.MEDIA;
		return new Heard(addressing.withoutGreeting(message), media ? CommandLine.NONE : addressing.command(message),
				addressing.looksLikeCommand(text), addressing.mentions(message), turn.answersBot(), media);
	}

}
