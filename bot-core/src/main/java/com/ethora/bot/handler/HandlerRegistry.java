package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.annotation.Trigger;

import org.jspecify.annotations.Nullable;

/**
 * All handler methods of an application, and the one winner for each message: command
 * before pattern before mention before any message.
 */
final class HandlerRegistry {

	private final List<MappedMethod> methods;

	private final List<String> prefixes;

	private final Map<String, Addressing> addressings = new ConcurrentHashMap<>();

	private HandlerRegistry(List<MappedMethod> methods, List<String> prefixes) {
		this.methods = methods;
		this.prefixes = prefixes;
	}

	static HandlerRegistry of(Collection<?> controllers, List<String> prefixes, List<String> problems) {
		HandlerMethods finder = new HandlerMethods(problems::add);
		List<MappedMethod> methods = controllers.stream()
			.flatMap((controller) -> finder.of(controller).stream())
			.sorted(Comparator.comparing(MappedMethod::mapping, Mapping.PRECEDENCE))
			.toList();
		problems.addAll(ties(methods));
		return new HandlerRegistry(methods, prefixes);
	}

	List<MappedMethod> methods() {
		return this.methods;
	}

	Optional<Match> find(Bot bot, RoomMessage message) {
		Addressing addressing = this.addressings.computeIfAbsent(bot.name(),
				(name) -> new Addressing(bot, this.prefixes));
		String said = addressing.withoutGreeting(message.text());
		List<String> tokens = addressing.command(message.text()).map(CommandTemplate::tokens).orElse(List.of());
		boolean mentioned = addressing.mentions(message);
		for (MappedMethod method : this.methods) {
			if (method.mapping().covers(bot.name(), message.room())) {
				Match match = match(method, said, tokens, mentioned);
				if (match != null) {
					return Optional.of(match);
				}
			}
		}
		return Optional.empty();
	}

	Optional<MappedMethod> find(Bot bot, DirectMessage message) {
		return this.methods.stream()
			.filter((method) -> method.mapping().trigger() == Trigger.DIRECT_MESSAGE)
			.filter((method) -> method.mapping().covers(bot.name(), message.peer()))
			.filter((method) -> method.mapping().matches(message.text()))
			.findFirst();
	}

	private static @Nullable Match match(MappedMethod method, String said, List<String> tokens, boolean mentioned) {
		Mapping mapping = method.mapping();
		return switch (mapping.trigger()) {
			case COMMAND -> {
				CommandTemplate command = mapping.command();
				yield (command != null && command.begins(tokens))
						? new Match(method, said, command.arguments(tokens).orElse(null)) : null;
			}
			case PATTERN -> (mapping.pattern() != null && mapping.pattern().matcher(said).matches())
					? new Match(method, said, Map.of()) : null;
			case MENTION -> mentioned ? new Match(method, said, Map.of()) : null;
			case MESSAGE -> new Match(method, said, Map.of());
			case DIRECT_MESSAGE -> null;
		};
	}

	private static List<String> ties(List<MappedMethod> methods) {
		List<String> ties = new ArrayList<>();
		for (int i = 0; i < methods.size(); i++) {
			for (int j = i + 1; j < methods.size(); j++) {
				if (methods.get(i).mapping().ties(methods.get(j).mapping())) {
					ties.add("%s and %s both handle the same messages (%s): only one may".formatted(
							methods.get(i).describe(), methods.get(j).describe(), methods.get(i).mapping().describe()));
				}
			}
		}
		return ties;
	}

}
