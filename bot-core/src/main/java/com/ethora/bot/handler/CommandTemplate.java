package com.ethora.bot.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.handler.CommandPart.Slot;
import com.ethora.bot.handler.CommandPart.Word;

/**
 * A command as its author wrote it: some words, then its arguments and words between
 * them.
 *
 * @param words what the command is called
 * @param parts what follows
 * @param aliases what else it is called; none in the template of such another name
 * @param alias whether this is the template of another name
 */
record CommandTemplate(List<String> words, List<CommandPart> parts, List<String> aliases, boolean alias) {

	CommandTemplate {
		words = List.copyOf(words);
		parts = List.copyOf(parts);
		aliases = List.copyOf(aliases);
	}

	/**
	 * Read a template.
	 * @throws IllegalArgumentException when it is none
	 */
	static CommandTemplate parse(String template, String... aliases) {
		return TemplateReader.read(template, List.of(aliases));
	}

	/** This template, and one for each other name. */
	Stream<CommandTemplate> all() {
		return Stream.concat(Stream.of(this), this.aliases.stream()
			.map((name) -> new CommandTemplate(TemplateReader.words(name), this.parts, List.of(), true)));
	}

	List<Slot> slots() {
		return this.parts.stream().filter(Slot.class::isInstance).map(Slot.class::cast).toList();
	}

	Optional<Slot> slot(String name) {
		return slots().stream().filter((slot) -> slot.name().equals(name)).findFirst();
	}

	/** The names of its arguments. */
	List<String> arguments() {
		return slots().stream().map(Slot::name).toList();
	}

	/**
	 * Return whether a line is this command, whatever its arguments.
	 */
	boolean begins(CommandLine line) {
		return line.says(this.words, 0);
	}

	/**
	 * Read the arguments of a line that {@link #begins} with this command.
	 */
	Reading read(CommandLine line) {
		Map<String, String> arguments = new LinkedHashMap<>();
		List<Token> tokens = line.tokens();
		int at = this.words.size();
		for (CommandPart part : this.parts) {
			Token token = (at < tokens.size()) ? tokens.get(at) : null;
			if (part instanceof Word expected) {
				if (token == null || !token.is(expected.word())) {
					return Reading.failed(Mistake.unexpected(expected.word(), token));
				}
				at++;
			}
			else if (part instanceof Slot slot && token != null) {
				arguments.put(slot.name(), slot.rest() ? line.from(at) : token.text());
				at = slot.rest() ? tokens.size() : at + 1;
			}
			else if (part instanceof Slot slot && !slot.optional()) {
				return Reading.failed(Mistake.missing(slot.name()));
			}
		}
		return (at < tokens.size()) ? Reading.failed(Mistake.tooMuch(tokens.get(at))) : Reading.of(arguments);
	}

	/**
	 * Read the arguments from a form that was filled in.
	 */
	Reading read(Map<String, String> filled) {
		Map<String, String> arguments = new LinkedHashMap<>();
		for (Slot slot : slots()) {
			String value = filled.getOrDefault(slot.name(), "");
			if (!value.isBlank()) {
				arguments.put(slot.name(), value);
			}
			else if (!slot.optional()) {
				return Reading.failed(Mistake.missing(slot.name()));
			}
		}
		return Reading.of(arguments);
	}

	/** What the command is called. */
	String name() {
		return String.join(" ", this.words);
	}

	String usage() {
		return Stream.concat(this.words.stream(), this.parts.stream().map(CommandPart::usage))
			.collect(Collectors.joining(" "));
	}

}
