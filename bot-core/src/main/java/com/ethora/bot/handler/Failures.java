package com.ethora.bot.handler;

import java.util.UUID;
import java.util.stream.Stream;

import com.ethora.bot.BotException;
import com.ethora.bot.DialogException;
import com.ethora.bot.Reply;
import com.ethora.bot.dialog.Ending;
import com.ethora.bot.turn.EventTurn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * Answers when a method has failed: by another method that is there for it, else by a
 * short sentence with an id that the log has too. A dialog without an answer is no
 * failure.
 *
 * @param methods the methods that are there for failures
 * @param wirings fills their parameters
 * @param text what is said when there is no method; empty to say nothing
 */
record Failures(ExceptionMethods methods, Wirings wirings, String text) {

	private static final Logger logger = LoggerFactory.getLogger(Failures.class);

	private static final ReplyReturnValueHandler RETURN_VALUES = new ReplyReturnValueHandler();

	private static final int ID_LENGTH = 8;

	/**
	 * Answer for a method.
	 * @param failed the method
	 * @param message what it should have handled
	 * @param error how it failed
	 * @throws BotException when no other method answers for it
	 */
	void answer(MappedMethod failed, Message<String> message, Exception error) {
		InvocableHandlerMethod method = this.methods.find(failed.method().getBean(), error).orElse(null);
		if (method == null && error instanceof DialogException end) {
			logger.debug("{} has not come to an answer: {}", failed.describe(), end.getMessage());
			Ending.of(end, TurnHeaders.name(message)).map(Reply::text).ifPresent(TurnHeaders.voice(message)::reply);
			return;
		}
		if (method == null) {
			throw apologised(failed, message, error);
		}
		logger.debug("{} answers for {}", HandlerMethods.describe(method.getMethod()), failed.describe(), error);
		method.setMessageMethodArgumentResolvers(this.wirings.resolvers(message));
		try {
			Object value = method.invoke(message, causes(error));
			RETURN_VALUES.handleReturnValue(value, method.getReturnType(), message);
		}
		catch (Exception ex) {
			error.addSuppressed(ex);
			throw apologised(failed, message, error);
		}
	}

	/** Who did something without asking for anything is told nothing. */
	private BotException apologised(MappedMethod failed, Message<String> message, Exception error) {
		String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
		if (!this.text.isBlank() && TurnHeaders.handled(message, EventTurn.class).isEmpty()) {
			TurnHeaders.voice(message).reply(Reply.text(this.text.replace("{id}", id)));
		}
		return new BotException("%s failed (%s)".formatted(failed.describe(), id), error);
	}

	/** A method may ask for the exception or for one of those it was caused by. */
	private static Object[] causes(Exception error) {
		return Stream.<Throwable>iterate(error, (each) -> each != null, Throwable::getCause).limit(ID_LENGTH).toArray();
	}

}
