package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as its author wrote it: some words, then the names of its arguments.
 *
 * @param words what the command is called
 * @param arguments the names of its arguments
 */
record CommandTemplate(List<String> words, List<String> arguments) {

	private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z_]\\w*)}");

	CommandTemplate {
		words = List.copyOf(words);
		arguments = List.copyOf(arguments);
	}

	/**
	 * Read a template.
	 * @throws IllegalArgumentException when it is none
	 */
	static CommandTemplate parse(String template) {
		List<String> words = new ArrayList<>();
		List<String> arguments = new ArrayList<>();
		for (String part : template.strip().split("\\s+")) {
			Matcher argument = ARGUMENT.matcher(part);
			if (argument.matches()) {
				arguments.add(argument.group(1));
			}
			else if (!arguments.isEmpty() || part.isEmpty() || part.contains("{") || part.contains("}")) {
				throw new IllegalArgumentException(
						"'%s' is no command: expected words, then arguments in braces".formatted(template));
			}
			else {
				words.add(part);
			}
		}
		if (words.isEmpty()) {
			throw new IllegalArgumentException("'%s' is no command: it has no words".formatted(template));
		}
		if (arguments.stream().distinct().count() < arguments.size()) {
			throw new IllegalArgumentException("'%s' has two arguments of the same name".formatted(template));
		}
		return new CommandTemplate(words, arguments);
	}

	/**
	 * Split a line at blanks, except within quotes.
	 */
	static List<String> tokens(String line) {
		return TOKEN.matcher(line)
			.results()
			.map((token) -> (token.group(1) != null) ? token.group(1) : token.group(2))
			.toList();
	}

	/**
	 * Return whether a line is this command, whatever its arguments.
	 */
	boolean begins(List<String> tokens) {
		if (tokens.size() < this.words.size()) {
			return false;
		}
		for (int i = 0; i < this.words.size(); i++) {
			if (!this.words.get(i).equalsIgnoreCase(tokens.get(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the arguments of a line that {@link #begins} with this command, empty when
	 * there are too few or too many.
	 */
	Optional<Map<String, String>> arguments(List<String> tokens) {
		List<String> values = tokens.subList(this.words.size(), tokens.size());
		if (values.size() != this.arguments.size()) {
			return Optional.empty();
		}
		Map<String, String> arguments = new LinkedHashMap<>();
		for (int i = 0; i < values.size(); i++) {
			arguments.put(this.arguments.get(i), values.get(i));
		}
		return Optional.of(arguments);
	}

	String usage() {
		StringBuilder usage = new StringBuilder(String.join(" ", this.words));
		this.arguments.forEach((argument) -> usage.append(" {").append(argument).append('}'));
		return usage.toString();
	}

}
