package com.ethora.bot.handler;

import java.util.Map;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.XmlElement;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.support.GenericMessage;

/**
 * Gives a method what belongs to a request, by type.
 */
final class IqArgumentResolver implements HandlerMethodArgumentResolver {

	private static final String BOT = "ethora_bot";

	private static final Map<Class<?>, Function<IqRequest, Object>> VALUES = Map.of(IqRequest.class,
			(request) -> request, XmlElement.class, IqRequest::element, Jid.class, IqRequest::from);

	static Message<IqRequest> message(Bot bot, IqRequest request) {
		return new GenericMessage<>(request, Map.of(BOT, bot));
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Bot.class || VALUES.containsKey(parameter.getParameterType());
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
		Function<IqRequest, Object> value = VALUES.get(parameter.getParameterType());
		return (value != null && message.getPayload() instanceof IqRequest request) ? value.apply(request)
				: message.getHeaders().get(BOT);
	}

}
