package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.ethora.bot.annotation.Arg;
import com.ethora.bot.handler.CommandPart.Slot;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.ValueConstants;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.util.StringUtils;

/**
 * Gives a method the arguments of its command, converted to what it asks for.
 */
final class CommandArgumentResolver implements HandlerMethodArgumentResolver {

	private static final TypeDescriptor STRING = TypeDescriptor.valueOf(String.class);

	private final ConversionService conversions;

	private final Expectations expectations;

	CommandArgumentResolver(ConversionService conversions) {
		this.conversions = conversions;
		this.expectations = new Expectations(conversions);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(Arg.class);
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
		String name = nameOf(parameter);
		Match match = TurnHeaders.match(message);
		String said = match.arguments().get(name);
		String text = (said != null) ? said : defaultValue(parameter);
		boolean maybe = parameter.getParameterType() == Optional.class;
		if (text == null) {
			return maybe ? Optional.empty() : absent(parameter);
		}
		Object value = value(parameter, text, match.takesAll(name));
		if (value == null && !parameter.isOptional()) {
			throw new WrongArgumentException(name, Mistake.empty(name));
		}
		return maybe ? Optional.ofNullable(value) : value;
	}

	private @Nullable Object value(MethodParameter parameter, String text, boolean all) {
		String name = nameOf(parameter);
		TypeDescriptor type = type(parameter);
		if (!all || CharSequence.class.isAssignableFrom(type.getType())) {
			return convert(name, text, type);
		}
		List<String> words = Tokenizer.tokens(text).stream().map(Token::text).toList();
		if (!many(type)) {
			return convert(name, (words.size() == 1) ? words.get(0) : text, type);
		}
		TypeDescriptor element = Objects.requireNonNullElse(type.getElementTypeDescriptor(), STRING);
		List<@Nullable Object> values = new ArrayList<>();
		words.forEach((word) -> values.add(convert(name, word, element)));
		return this.conversions.convert(values, TypeDescriptor.collection(List.class, element), type);
	}

	private @Nullable Object convert(String name, String text, TypeDescriptor type) {
		try {
			return this.conversions.convert(text, STRING, type);
		}
		catch (ConversionException ex) {
			Object constant = Expectations.constant(type.getType(), text);
			if (constant != null) {
				return constant;
			}
			throw new WrongArgumentException(name, text.isBlank() ? Mistake.empty(name)
					: Mistake.impossible(name, text, this.expectations.describe(type)));
		}
	}

	private @Nullable Object absent(MethodParameter parameter) {
		TypeDescriptor type = type(parameter);
		return many(type) ? this.conversions.convert(List.of(), TypeDescriptor.collection(List.class, STRING), type)
				: null;
	}

	/**
	 * Find out what is wrong with a parameter for an argument.
	 * @return the end of a sentence about the parameter, empty when nothing is
	 */
	Optional<String> problem(MethodParameter parameter, Slot slot) {
		if (!canConvert(parameter, slot)) {
			return Optional.of("of type %s that no text can be converted to"
				.formatted(parameter.getParameterType().getSimpleName()));
		}
		String text = defaultValue(parameter);
		if (text != null) {
			return slot.optional() ? defaultProblem(parameter, text, slot)
					: Optional.of("with a default value, but it is never left out: write {%s%s?}".formatted(slot.name(),
							slot.rest() ? "..." : ""));
		}
		boolean nothing = parameter.isOptional() || (slot.rest() && many(type(parameter)));
		return (slot.optional() && !nothing) ? Optional
			.of("that may be left out, but %s cannot be nothing: make it Optional, @Nullable, or give it a "
				.formatted(parameter.getParameterType().getSimpleName()) + "default value") : Optional.empty();
	}

	private Optional<String> defaultProblem(MethodParameter parameter, String text, Slot slot) {
		try {
			return (value(parameter, text, slot.rest()) != null || parameter.isOptional()) ? Optional.empty()
					: Optional.of("whose default value is nothing");
		}
		catch (WrongArgumentException ex) {
			return Optional
				.of("whose default value '%s' is no %s".formatted(text, type(parameter).getType().getSimpleName()));
		}
	}

	/** Whether a text can become what a parameter is for. */
	boolean canConvert(MethodParameter parameter, Slot slot) {
		return this.conversions.canConvert(STRING, each(parameter, slot));
	}

	private static TypeDescriptor each(MethodParameter parameter, Slot slot) {
		TypeDescriptor type = type(parameter);
		TypeDescriptor element = type.getElementTypeDescriptor();
		return (slot.rest() && element != null) ? element : type;
	}

	/** What can be said for an argument. */
	Expectation expectation(MethodParameter parameter, Slot slot) {
		TypeDescriptor each = each(parameter, slot);
		return new Expectation(Expectations.options(each.getType()), this.expectations.describe(each),
				defaultValue(parameter));
	}

	private static boolean many(TypeDescriptor type) {
		return type.isCollection() || type.isArray();
	}

	private static TypeDescriptor type(MethodParameter parameter) {
		return new TypeDescriptor(parameter.nestedIfOptional());
	}

	private static @Nullable String defaultValue(MethodParameter parameter) {
		Arg annotation = parameter.getParameterAnnotation(Arg.class);
		return (annotation == null || ValueConstants.DEFAULT_NONE.equals(annotation.defaultValue())) ? null
				: annotation.defaultValue();
	}

	static String nameOf(MethodParameter parameter) {
		Arg annotation = parameter.getParameterAnnotation(Arg.class);
		return (annotation != null && StringUtils.hasText(annotation.value())) ? annotation.value()
				: TurnHeaders.name(parameter);
	}

	/**
	 * What can be said for an argument.
	 *
	 * @param options all that can, where that is little
	 * @param description a part of a sentence, empty when there is nothing to tell
	 * @param defaultValue what stands for it when it is left out, if anything does
	 */
	record Expectation(List<String> options, String description, @Nullable String defaultValue) {
	}

}
