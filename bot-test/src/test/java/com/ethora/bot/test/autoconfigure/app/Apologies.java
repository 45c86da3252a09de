package com.ethora.bot.test.autoconfigure.app;

import com.ethora.bot.annotation.BotControllerAdvice;

import org.springframework.messaging.handler.annotation.MessageExceptionHandler;

@BotControllerAdvice
class Apologies {

	@MessageExceptionHandler
	String sorry(IllegalStateException ex) {
		return "Sorry, " + ex.getMessage() + ".";
	}

}
