package com.ethora.bot.handler;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.ethora.bot.annotation.Arg;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.messaging.handler.annotation.ValueConstants;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.util.StringUtils;

/**
 * Finds what is wrong with the parameters and the return type of a handler method, before
 * the first message does, and says how it could be.
 */
final class SignatureCheck {

	private final HandlerMethodArgumentResolver resolvers;

	private final ConversionService conversions;

	private final CommandArgumentResolver commandArguments;

	private final List<String> offered;

	private final ReturnValues returnValues;

	private final Consumer<String> problems;

	/**
	 * Create a check.
	 * @param resolvers what fills parameters
	 * @param conversions what converts texts
	 * @param offered the types that can be asked for
	 * @param returnValues which values can be returned
	 * @param problems told what is wrong
	 */
	SignatureCheck(HandlerMethodArgumentResolver resolvers, ConversionService conversions, List<String> offered,
			ReturnValues returnValues, Consumer<String> problems) {
		this.resolvers = resolvers;
		this.conversions = conversions;
		this.commandArguments = new CommandArgumentResolver(conversions);
		this.offered = List.copyOf(offered);
		this.returnValues = returnValues;
		this.problems = problems;
	}

	void check(MappedMethod mapped) {
		for (MethodParameter parameter : mapped.method().getMethodParameters()) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			check(mapped, parameter);
		}
		checkReturned(mapped, mapped.method().getReturnType());
	}

	private void checkReturned(MappedMethod mapped, MethodParameter returned) {
		boolean nothing = returned.getParameterType() == void.class;
		if (mapped.observes() && !nothing) {
			report(mapped, "observes and returns %s: who observes says nothing"
				.formatted(ResolvableType.forMethodParameter(returned)));
		}
		else if (!mapped.observes() && !this.returnValues.understand(returned)) {
			report(mapped,
					"returns %s: return nothing, a String or a Reply, several of them as a List or Stream, or one of these later as a CompletionStage, Mono or Flux"
						.formatted(ResolvableType.forMethodParameter(returned)));
		}
		else if (nothing && AnnotatedElementUtils.hasAnnotation(mapped.method().getMethod(), SendTo.class)) {
			report(mapped, "has @SendTo and returns nothing that could be sent");
		}
	}

	private void check(MappedMethod mapped, MethodParameter parameter) {
		String name = TurnHeaders.name(parameter);
		if (!this.resolvers.supportsParameter(parameter)) {
			report(mapped,
					"has a parameter '%s' of type %s that cannot be filled: ask for %s, or annotate it with @Payload, @Header or @Arg"
						.formatted(name, parameter.getParameterType().getSimpleName(),
								String.join(", ", this.offered)));
		}
		else if (parameter.hasParameterAnnotation(Arg.class)) {
			checkArgument(mapped, parameter);
		}
		else if (parameter.hasParameterAnnotation(Payload.class) && !convertible(parameter)) {
			report(mapped, "has a payload '%s' of type %s that no text can be converted to".formatted(name,
					parameter.getParameterType().getSimpleName()));
		}
		else {
			checkHeader(mapped, parameter);
		}
	}

	private void checkArgument(MappedMethod mapped, MethodParameter parameter) {
		String name = CommandArgumentResolver.nameOf(parameter);
		CommandTemplate command = mapped.mapping().command();
		if (command == null) {
			report(mapped, "has an argument '%s' but handles no command: only commands have arguments".formatted(name));
		}
		else {
			command.slot(name)
				.map((slot) -> this.commandArguments.problem(parameter, slot))
				.orElseGet(() -> Optional.of("that is not in its command '%s'".formatted(command.usage())))
				.ifPresent((problem) -> report(mapped, "has an argument '%s' %s".formatted(name, problem)));
		}
	}

	private void checkHeader(MappedMethod mapped, MethodParameter parameter) {
		Header header = parameter.getParameterAnnotation(Header.class);
		if (header == null || !header.required() || !ValueConstants.DEFAULT_NONE.equals(header.defaultValue())
				|| parameter.isOptional()) {
			return;
		}
		String name = StringUtils.hasText(header.name()) ? header.name()
				: StringUtils.hasText(header.value()) ? header.value() : TurnHeaders.name(parameter);
		if (!HandlerHeaders.NAMES.contains(name)) {
			report(mapped, "wants a header '%s' that no message has: there are %s".formatted(name,
					String.join(", ", HandlerHeaders.NAMES.stream().sorted().toList())));
		}
	}

	private boolean convertible(MethodParameter parameter) {
		return this.conversions.canConvert(TypeDescriptor.valueOf(String.class), new TypeDescriptor(parameter));
	}

	private void report(MappedMethod mapped, String mistake) {
		String better = new Suggestion(this.resolvers, this.commandArguments, this.returnValues).of(mapped);
		this.problems.accept("%s %s; try: %s".formatted(mapped.signature(), mistake, better));
	}

}
