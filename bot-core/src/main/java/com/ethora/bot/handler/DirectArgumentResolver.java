package com.ethora.bot.handler;

import java.util.Map;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Peer;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.DirectTurn;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Gives a method what belongs to its turn with one person, by type.
 */
final class DirectArgumentResolver implements HandlerMethodArgumentResolver {

	private static final Map<Class<?>, Function<DirectTurn, Object>> VALUES = Map.of(DirectMessage.class,
			DirectTurn::message, Sender.class, (turn) -> turn.message().sender(), Peer.class,
			(turn) -> turn.message().peer(), DirectChat.class, DirectTurn::chat, Bot.class, DirectTurn::bot);

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return VALUES.containsKey(parameter.getParameterType());
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
		Function<DirectTurn, Object> value = VALUES.get(parameter.getParameterType());
		return (value != null) ? value.apply(TurnHeaders.directTurn(message)) : null;
	}

}
