package com.ethora.bot.test.autoconfigure.app;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;

@BotController
public class Greetings {

	@OnMessage(pattern = "hello")
	String hello() {
		return "Good morning.";
	}

	@OnMention
	String fail() {
		throw new IllegalStateException("closed");
	}

}
