package com.ethora.bot.handler;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandlerComposite;

/**
 * What becomes of returned values: replies, or what the application makes of them.
 */
final class ReturnValues {

	private final HandlerMethodReturnValueHandlerComposite handlers = new HandlerMethodReturnValueHandlerComposite();

	ReturnValues(List<HandlerMethodReturnValueHandler> others) {
		this.handlers.addHandler(new ReplyReturnValueHandler());
		this.handlers.addHandlers(others);
	}

	boolean understand(MethodParameter returned) {
		return this.handlers.supportsReturnType(returned);
	}

	void handle(@Nullable Object value, MappedMethod mapped, Message<String> message) throws Exception {
		this.handlers.handleReturnValue(value, mapped.method().getReturnType(),
				TurnHeaders.answeredIn(mapped.answersIn(), message));
	}

}
