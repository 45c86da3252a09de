package com.ethora.bot.handler;

import java.util.function.Consumer;

import com.ethora.bot.annotation.Arg;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Finds what is wrong with the parameters and the return type of a handler method, before
 * the first message does.
 */
final class SignatureCheck {

	private final HandlerMethodArgumentResolver resolvers;

	private final CommandArgumentResolver commandArguments;

	private final String offered;

	private final Consumer<String> problems;

	private final ReplyReturnValueHandler returnValues = new ReplyReturnValueHandler();

	/**
	 * Create a check.
	 * @param resolvers what fills parameters
	 * @param commandArguments what fills those that are arguments of commands
	 * @param offered the types that can be asked for
	 * @param problems told what is wrong
	 */
	SignatureCheck(HandlerMethodArgumentResolver resolvers, CommandArgumentResolver commandArguments, String offered,
			Consumer<String> problems) {
		this.resolvers = resolvers;
		this.commandArguments = commandArguments;
		this.offered = offered;
		this.problems = problems;
	}

	void check(MappedMethod mapped) {
		for (MethodParameter parameter : mapped.method().getMethodParameters()) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			check(mapped, parameter);
		}
		MethodParameter returned = mapped.method().getReturnType();
		if (!this.returnValues.supportsReturnType(returned)) {
			this.problems.accept(
					"%s returns %s: return nothing, a String or a Reply, several of them as a List or Stream, or one of these later as a CompletionStage, Mono or Flux"
						.formatted(mapped.describe(), ResolvableType.forMethodParameter(returned)));
		}
	}

	private void check(MappedMethod mapped, MethodParameter parameter) {
		String name = TurnHeaders.name(parameter);
		if (!this.resolvers.supportsParameter(parameter)) {
			this.problems.accept(
					"%s has a parameter '%s' of type %s that cannot be filled: ask for %s, or annotate it with @Payload or @Arg"
						.formatted(mapped.describe(), name, parameter.getParameterType().getSimpleName(),
								this.offered));
		}
		else if (parameter.hasParameterAnnotation(Arg.class)) {
			checkArgument(mapped, parameter);
		}
	}

	private void checkArgument(MappedMethod mapped, MethodParameter parameter) {
		String name = CommandArgumentResolver.nameOf(parameter);
		CommandTemplate command = mapped.mapping().command();
		if (command == null) {
			this.problems.accept("%s has an argument '%s' but handles no command: only commands have arguments"
				.formatted(mapped.describe(), name));
		}
		else if (!command.arguments().contains(name)) {
			this.problems.accept("%s has an argument '%s' that is not in its command '%s'".formatted(mapped.describe(),
					name, command.usage()));
		}
		else if (!this.commandArguments.canConvert(parameter)) {
			this.problems.accept("%s has an argument '%s' of type %s that no text can be converted to"
				.formatted(mapped.describe(), name, parameter.getParameterType().getSimpleName()));
		}
	}

}
