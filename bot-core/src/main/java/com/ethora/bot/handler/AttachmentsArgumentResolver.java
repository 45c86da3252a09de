package com.ethora.bot.handler;

import java.util.List;

import com.ethora.bot.Attachment;
import com.ethora.bot.turn.Turn;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Gives a method all files that a message shows.
 */
final class AttachmentsArgumentResolver implements HandlerMethodArgumentResolver {

	private static final ResolvableType ATTACHMENTS = ResolvableType.forClassWithGenerics(List.class, Attachment.class);

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		return type.hasGenerics() && type.isAssignableFrom(ATTACHMENTS);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, Message<?> message) {
		return TurnHeaders.handled(message, Turn.class)
			.map((turn) -> turn.message().attachments())
			.orElseGet(() -> TurnHeaders.directTurn(message).message().attachments());
	}

}
