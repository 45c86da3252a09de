package com.ethora.bot.sample.echo;

import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;

import org.springframework.messaging.handler.annotation.Payload;

@BotController
class EchoBot {

	@OnMention
	String echo(@Payload String text) {
		return "You said: " + text;
	}

	@OnMessage(pattern = "(?i)hello\\b.*")
	String greet(Sender who) {
		return "Hello, " + who.displayName() + "!";
	}

}
