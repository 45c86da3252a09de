package com.ethora.bot.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.annotation.Arg;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Headers;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Gives a method what belongs to what it handles, by type. What may be missing can be
 * asked for as an {@link Optional}, or is {@code null}.
 *
 * @param <T> what is handled
 */
abstract class TypedArgumentResolver<T> implements HandlerMethodArgumentResolver {

	private final Class<T> handled;

	private final Map<Class<?>, Function<T, @Nullable Object>> values;

	TypedArgumentResolver(Class<T> handled, Map<Class<?>, Function<T, @Nullable Object>> values) {
		this.handled = handled;
		this.values = Map.copyOf(values);
	}

	TypedArgumentResolver(Class<T> handled, Map<Class<?>, Function<T, @Nullable Object>> values,
			Map<Class<?>, Function<T, @Nullable Object>> more) {
		this.handled = handled;
		this.values = Stream.of(values, more)
			.flatMap((some) -> some.entrySet().stream())
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		boolean annotated = Stream.of(Arg.class, Payload.class, Header.class, Headers.class)
			.anyMatch(parameter::hasParameterAnnotation);
		return !annotated && this.values.containsKey(type(parameter));
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
		Function<T, @Nullable Object> value = this.values.get(type(parameter));
		Object found = (value != null) ? value.apply(TurnHeaders.handled(message, this.handled).orElseThrow()) : null;
		return (parameter.getParameterType() == Optional.class) ? Optional.ofNullable(found) : found;
	}

	private static Class<?> type(MethodParameter parameter) {
		return parameter.nestedIfOptional().getNestedParameterType();
	}

	/** The names of the types, for who looks for one. */
	List<String> types() {
		return this.values.keySet().stream().map(Class::getSimpleName).sorted().toList();
	}

}
