package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.turn.Turn;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * All handler methods of an application, and the one winner for each message, in the
 * order of {@link Trigger}. Those that only observe are found beside it.
 */
final class HandlerRegistry {

	private final List<MappedMethod> methods;

	private final List<String> prefixes;

	/** A bot may be removed, and another one may be called the same. */
	private final Map<Bot, Addressing> addressings = new ConcurrentReferenceHashMap<>();

	private HandlerRegistry(List<MappedMethod> methods, List<String> prefixes) {
		this.methods = methods;
		this.prefixes = prefixes;
	}

	static HandlerRegistry of(Collection<?> controllers, HandlerSettings settings, List<String> problems) {
		HandlerMethods finder = new HandlerMethods(settings.extensions(), problems::add);
		List<MappedMethod> methods = controllers.stream()
			.flatMap((controller) -> finder.of(controller).stream())
			.sorted(Comparator.comparing(MappedMethod::mapping, Mapping.PRECEDENCE))
			.toList();
		problems.addAll(ties(methods.stream().filter((method) -> !method.observes()).toList()));
		return new HandlerRegistry(methods, settings.commands().prefixes());
	}

	/** All of them, most special first. */
	List<MappedMethod> methods() {
		return this.methods;
	}

	/** Those that handle something and do not only look on, most special first. */
	List<MappedMethod> handlers() {
		return this.methods.stream().filter((method) -> !method.observes()).toList();
	}

	/** Find what handles a message and what looks on. */
	Found find(Turn turn) {
		Bot bot = turn.bot();
		Heard heard = Heard.of(turn, addressing(bot));
		List<Match> observers = matches(heard, bot, turn.message().room(), true).toList();
		Match first = first(heard, bot, turn.message().room());
		Match winner = (heard.looksLikeCommand() && first != null && isLessThanACommand(first))
				? matches(heard, bot, turn.message().room(), false).filter(HandlerRegistry::isForUnmatched)
					.findFirst()
					.orElse(first)
				: first;
		return new Found(heard, observers, winner);
	}

	/** How people speak to a bot. */
	Addressing addressing(Bot bot) {
		return this.addressings.computeIfAbsent(bot, (same) -> new Addressing(same, this.prefixes));
	}

	private @Nullable Match first(Heard heard, Bot bot, Jid room) {
		return matches(heard, bot, room, false).filter((match) -> !match.yields(heard.line()) && !isForUnmatched(match))
			.findFirst()
			.or(() -> matches(heard, bot, room, false).findFirst())
			.orElse(null);
	}

	/** Somebody who types a command wrongly wants to be told, not to be chatted with. */
	private static boolean isLessThanACommand(Match match) {
		Trigger trigger = match.handler().mapping().trigger();
		return trigger == Trigger.MENTION || trigger == Trigger.MESSAGE;
	}

	private static boolean isForUnmatched(Match match) {
		return match.handler().mapping().trigger() == Trigger.UNMATCHED;
	}

	private Stream<Match> matches(Heard heard, Bot bot, Jid room, boolean observers) {
		return this.methods.stream()
			.filter((method) -> method.observes() == observers && method.mapping().covers(bot.name(), room))
			.flatMap((method) -> Stream.ofNullable(match(method, heard)));
	}

	/** Find what would handle a message if it had come from elsewhere. */
	Optional<MappedMethod> elsewhere(Heard heard) {
		return this.methods.stream().filter((method) -> !method.observes() && match(method, heard) != null).findFirst();
	}

	Optional<MappedMethod> find(Bot bot, DirectMessage message) {
		return this.methods.stream()
			.filter((method) -> method.mapping().trigger() == Trigger.DIRECT_MESSAGE)
			.filter((method) -> method.mapping().covers(bot.name(), message.peer()))
			.filter((method) -> method.mapping().matches(message.text()))
			.findFirst();
	}

	/** The commands of a room as one types them; in private there are none. */
	List<String> commands(Bot bot, @Nullable Jid room) {
		String sign = this.prefixes.stream().findFirst().orElseGet(() -> "@%s ".formatted(bot.profile().name()));
		return this.methods.stream()
			.filter((method) -> !method.observes())
			.map(MappedMethod::mapping)
			.filter((mapping) -> room != null && mapping.covers(bot.name(), room))
			.map(Mapping::command)
			.filter(Objects::nonNull)
			.map((command) -> sign + command.usage())
			.toList();
	}

	/** The text of a file is only the word for it: nobody has said it. */
	private static @Nullable Match match(MappedMethod method, Heard heard) {
		Mapping mapping = method.mapping();
		if (mapping.trigger() == Trigger.COMMAND) {
			return DirectArgumentResolver.isNeededBy(method) ? null : Match.command(method, heard.said(), heard.line());
		}
		boolean matches = switch (mapping.trigger()) {
			case PATTERN -> !heard.media() && mapping.matches(heard.said());
			case REPLY -> heard.reply();
			case MENTION -> heard.mentioned();
			case MEDIA -> heard.media();
			case MESSAGE -> !heard.media();
			case UNMATCHED -> true;
			case COMMAND, DIRECT_MESSAGE, REACTION, EDIT, DELETE, JOIN, LEAVE, INVITE -> false;
		};
		return matches ? new Match(method, heard.said(), Map.of()) : null;
	}

	private static List<String> ties(List<MappedMethod> methods) {
		List<String> ties = new ArrayList<>();
		for (int i = 0; i < methods.size(); i++) {
			for (int j = i + 1; j < methods.size(); j++) {
				if (methods.get(i).mapping().ties(methods.get(j).mapping())) {
					ties.add(
							"%s and %s both handle the same (%s): only one may; the other can be for other rooms, or observe"
								.formatted(methods.get(i).signature(), methods.get(j).signature(),
										methods.get(i).mapping().describe()));
				}
			}
		}
		return ties;
	}

	/**
	 * What was found for a message.
	 *
	 * @param heard what it is to the bot
	 * @param observers who looks on
	 * @param winner who handles it, if anybody
	 */
	record Found(Heard heard, List<Match> observers, @Nullable Match winner) {
	}

}
