package com.ethora.bot.handler;

import com.ethora.bot.Reply;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;

/**
 * Makes a reply of what a method returns.
 */
final class ReplyReturnValueHandler implements HandlerMethodReturnValueHandler {

	@Override
	public boolean supportsReturnType(MethodParameter returnType) {
		Class<?> type = returnType.getParameterType();
		return type == void.class || type == Void.class || type == String.class || type == Reply.class;
	}

	@Override
	public void handleReturnValue(@Nullable Object value, MethodParameter returnType, Message<?> message) {
		if (value instanceof Reply reply) {
			TurnHeaders.turn(message).reply(reply);
		}
		else if (value instanceof String text && !text.isBlank()) {
			TurnHeaders.turn(message).reply(Reply.text(text));
		}
	}

}
