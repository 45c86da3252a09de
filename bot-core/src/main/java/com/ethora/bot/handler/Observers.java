package com.ethora.bot.handler;

import com.ethora.bot.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * Lets methods look on. Whatever happens to them, the message is handled.
 */
final class Observers {

	private static final Logger logger = LoggerFactory.getLogger(Observers.class);

	private Observers() {
	}

	static void show(Turn turn, Match match) {
		if (match.mistake() != null) {
			return;
		}
		InvocableHandlerMethod method = match.handler().method();
		try {
			method.invoke(TurnHeaders.message(turn, match));
		}
		catch (WrongArgumentException ex) {
			logger.debug("{} was not shown a command in {}: {}", match.handler().describe(), turn.message().room(),
					ex.getMessage());
		}
		catch (Exception | Error ex) {
			logger.error("{} failed to observe a message in {}", match.handler().describe(), turn.message().room(), ex);
		}
	}

}
