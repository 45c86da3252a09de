package com.ethora.bot.sample.concierge;

import com.ethora.bot.DialogException;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.sample.concierge.Bookings.RefusedException;

import org.springframework.messaging.handler.annotation.MessageExceptionHandler;

/**
 * How the concierge says no.
 */
@BotControllerAdvice
class HouseRules {

	@MessageExceptionHandler
	Reply refused(RefusedException ex) {
		return Reply.text(String.valueOf(ex.getMessage())).quickReplies(new QuickReply("Plan another one", "/plan"));
	}

	@MessageExceptionHandler
	String unanswered(DialogException ex, Sender guest) {
		return (ex.reason() == DialogException.Reason.CANCELLED) ? "As you like, %s.".formatted(guest.displayName())
				: "Let us talk another time, %s.".formatted(guest.displayName());
	}

}
