package com.ethora.bot.handler;

import java.util.Map;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.Turn;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Gives a method what belongs to its turn, by type.
 */
final class TurnArgumentResolver implements HandlerMethodArgumentResolver {

	private static final Map<Class<?>, Function<Turn, Object>> VALUES = Map.of(RoomMessage.class, Turn::message,
			Sender.class, (turn) -> turn.message().sender(), Room.class, Turn::room, Bot.class, Turn::bot);

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return VALUES.containsKey(parameter.getParameterType());
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
		Function<Turn, Object> value = VALUES.get(parameter.getParameterType());
		return (value != null) ? value.apply(TurnHeaders.turn(message)) : null;
	}

}
