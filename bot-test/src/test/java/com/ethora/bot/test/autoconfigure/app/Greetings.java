package com.ethora.bot.test.autoconfigure.app;

import com.ethora.bot.Conversation;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;

@BotController
public class Greetings {

	@OnMessage(pattern = "hello")
	String hello() {
		return "Good morning.";
	}

	@OnMessage(pattern = "again")
	String again(Conversation conversation) {
		return "That was " + conversation.update(Conversation.Key.of(Integer.class), 0, (before) -> before + 1);
	}

	@OnMention
	String fail() {
		throw new IllegalStateException("closed");
	}

}
