package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Reply;
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.handler.CommandArgumentResolver.Expectation;
import com.ethora.bot.handler.CommandPart.Slot;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Puts into words what commands there are.
 *
 * @param arguments knows what their arguments can be
 */
record CommandHelp(CommandArgumentResolver arguments) {

	/** What asks for help. */
	static final List<String> WORDS = List.of("help");

	private static final String HELP = "- `help {command...?}`: Tells what you can say";

	/**
	 * Answer somebody who asks for help.
	 * @param line what they say
	 * @param commands the methods of the commands they may give, most special first
	 * @param start where commands stand in what is said
	 * @return what to say, nothing when they ask for something that is no command
	 */
	Optional<Reply> answer(CommandLine line, List<MappedMethod> commands, String start) {
		if (commands.isEmpty()) {
			return Optional.empty();
		}
		if (line.tokens().size() == WORDS.size()) {
			return Optional.of(Reply.text(all(commands, start)));
		}
		return commands.stream()
			.filter((method) -> asked(line, template(method)))
			.findFirst()
			.map((method) -> Reply.text(one(primary(method, commands))));
	}

	private static boolean asked(CommandLine line, CommandTemplate command) {
		return line.tokens().size() == WORDS.size() + command.words().size()
				&& line.says(command.words(), WORDS.size());
	}

	/**
	 * Guess what somebody has meant.
	 * @param line what they said
	 * @param commands the methods of the commands they may give
	 * @return what to say, nothing when there is no good guess
	 */
	Optional<Reply> suggest(CommandLine line, List<MappedMethod> commands) {
		int from = line.says(WORDS, 0) ? WORDS.size() : 0;
		return Nearest.of(line, from, commands.stream().map(CommandHelp::template).toList())
			.map((command) -> Reply.text("Did you mean `%s`?".formatted(command.usage())));
	}

	private static String all(List<MappedMethod> commands, String start) {
		Map<String, MappedMethod> named = new LinkedHashMap<>();
		commands.forEach((method) -> named.putIfAbsent(template(method).name().toLowerCase(Locale.ROOT), method));
		Stream<String> lines = named.values()
			.stream()
			.filter((method) -> !template(method).alias())
			.map(CommandHelp::line);
		return Stream.concat(Stream.of(HELP), lines)
			.sorted(Comparator.comparing((line) -> line.toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining("\n", "You can say%s:\n".formatted(start), ""));
	}

	private static String line(MappedMethod method) {
		String help = help(method);
		return "- `%s`".formatted(template(method).usage()) + (help.isBlank() ? "" : ": " + help);
	}

	private String one(MappedMethod method) {
		CommandTemplate command = template(method);
		List<String> lines = new ArrayList<>(List.of("`%s`".formatted(command.usage())));
		String help = help(method);
		if (!help.isBlank()) {
			lines.add(help);
		}
		if (!command.aliases().isEmpty()) {
			lines.add(command.aliases()
				.stream()
				.map("`%s`"::formatted)
				.collect(Collectors.joining(", ", "Also called ", "")));
		}
		command.slots().forEach((slot) -> lines.add("- " + argument(method, slot)));
		return String.join("\n", lines);
	}

	private String argument(MappedMethod method, Slot slot) {
		Expectation expectation = expectation(method, slot);
		List<String> facts = new ArrayList<>();
		if (expectation != null && !expectation.description().isEmpty()) {
			facts.add(expectation.description());
		}
		if (slot.rest()) {
			facts.add("takes all that is left");
		}
		if (slot.optional()) {
			String usual = (expectation != null) ? expectation.defaultValue() : null;
			facts.add("may be left out"
					+ ((usual != null && !usual.isBlank()) ? ", then it is `%s`".formatted(usual) : ""));
		}
		return "`%s`".formatted(slot.name()) + (facts.isEmpty() ? "" : ": " + String.join("; ", facts));
	}

	/** What can be said for an argument, if the method asks for it. */
	@Nullable Expectation expectation(MappedMethod method, Slot slot) {
		return Stream.of(method.method().getMethodParameters())
			.filter(this.arguments::supportsParameter)
			.filter((parameter) -> CommandArgumentResolver.nameOf(parameter).equals(slot.name()))
			.findFirst()
			.map((parameter) -> this.arguments.expectation(parameter, slot))
			.orElse(null);
	}

	/** The command itself, if a method was found by another name of it. */
	private static MappedMethod primary(MappedMethod method, Collection<MappedMethod> commands) {
		return commands.stream()
			.filter((other) -> !template(other).alias()
					&& other.method().getMethod().equals(method.method().getMethod()))
			.findFirst()
			.orElse(method);
	}

	static String help(MappedMethod method) {
		BotMapping annotation = AnnotatedElementUtils.findMergedAnnotation(method.method().getMethod(),
				BotMapping.class);
		return (annotation != null) ? annotation.help() : "";
	}

	static CommandTemplate template(MappedMethod method) {
		CommandTemplate command = method.mapping().command();
		if (command == null) {
			throw new IllegalArgumentException("%s handles no command".formatted(method.describe()));
		}
		return command;
	}

}
