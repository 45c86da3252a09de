package com.ethora.bot.handler;

import java.time.InstantSource;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.conversation.ConversationCodec;
import com.ethora.bot.conversation.ConversationSettings;
import com.ethora.bot.conversation.Conversations;
import com.ethora.bot.conversation.MemoryConversationStore;
import com.ethora.bot.dialog.DialogSettings;
import com.ethora.bot.dialog.Dialogs;

import org.springframework.core.convert.ConversionService;

/**
 * How a bot talks with people beyond one message.
 *
 * @param dialogs what it asks them
 * @param conversations what it remembers of them
 */
public record Talk(Dialogs dialogs, Conversations conversations) {

	/**
	 * For bots that ask as bots do unless told otherwise, and remember in memory.
	 * @param conversions what converts answers
	 * @param clock what time it is
	 * @return the talk, one for all of them
	 */
	static Function<Bot, Talk> defaults(ConversionService conversions, InstantSource clock) {
		Talk talk = new Talk(new Dialogs(DialogSettings.DEFAULTS, new ConvertedAnswers(conversions)),
				new Conversations(new ConversationSettings(new MemoryConversationStore(ConversationSettings.MOST),
						ConversationCodec.PLAIN, ConversationSettings.TTL, clock)));
		return (bot) -> talk;
	}

}
