package com.ethora.bot.handler;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.annotation.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolverComposite;

/**
 * The commands that can be given where somebody talks to the bot alone.
 *
 * @param methods their methods, most special first
 */
record DirectCommands(List<MappedMethod> methods) {

	DirectCommands {
		methods = List.copyOf(methods);
	}

	/**
	 * Find the commands whose methods ask for nothing that is in rooms only.
	 * @param methods all methods
	 * @param resolvers what fills parameters where somebody talks to the bot alone
	 */
	static DirectCommands of(List<MappedMethod> methods, HandlerMethodArgumentResolverComposite resolvers) {
		return new DirectCommands(methods.stream()
			.filter(DirectCommands::isCommand)
			.filter((method) -> Stream.of(method.method().getMethodParameters()).allMatch(resolvers::supportsParameter))
			.map((method) -> copy(method, resolvers))
			.toList());
	}

	private static MappedMethod copy(MappedMethod mapped, HandlerMethodArgumentResolverComposite resolvers) {
		CheckedMethod method = new CheckedMethod(mapped.method().getBean(), mapped.method().getMethod());
		method.setMessageMethodArgumentResolvers(resolvers);
		return new MappedMethod(mapped.mapping(), method, false, mapped.answersIn());
	}

	/** Find the command in a message, whether or not it makes sense. */
	@Nullable Match find(Bot bot, DirectMessage message, CommandLine line) {
		List<Match> matches = in(bot, message).map((method) -> Match.command(method, line.text(), line))
			.filter(Objects::nonNull)
			.toList();
		return matches.stream()
			.filter((match) -> !match.yields(line))
			.findFirst()
			.orElse(matches.isEmpty() ? null : matches.get(0));
	}

	/** The methods for one talk. */
	Stream<MappedMethod> in(Bot bot, DirectMessage message) {
		return this.methods.stream().filter((method) -> method.mapping().covers(bot.name(), message.peer()));
	}

	/** Whether a method carries out commands. */
	static boolean isCommand(MappedMethod method) {
		return method.mapping().trigger() == Trigger.COMMAND && !method.observes();
	}

}
