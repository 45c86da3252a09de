package com.ethora.bot.handler;

import com.ethora.bot.annotation.Arg;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.util.StringUtils;

/**
 * Gives a method the arguments of its command, converted to what it asks for.
 */
final class CommandArgumentResolver implements HandlerMethodArgumentResolver {

	private final ConversionService conversions;

	CommandArgumentResolver(ConversionService conversions) {
		this.conversions = conversions;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(Arg.class);
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
		String name = nameOf(parameter);
		String value = TurnHeaders.arguments(message).get(name);
		try {
			return this.conversions.convert(value, TypeDescriptor.valueOf(String.class), new TypeDescriptor(parameter));
		}
		catch (ConversionException ex) {
			throw new WrongArgumentException(name, ex);
		}
	}

	static String nameOf(MethodParameter parameter) {
		Arg annotation = parameter.getParameterAnnotation(Arg.class);
		return (annotation != null && StringUtils.hasText(annotation.value())) ? annotation.value()
				: TurnHeaders.name(parameter);
	}

}
