package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ethora.bot.handler.CommandPart.Slot;
import com.ethora.bot.handler.CommandPart.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the templates of commands, and finds what is wrong with them.
 */
final class TemplateReader {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z_]\\w*)(\\.\\.\\.)?(\\?)?}");

	private static final Pattern NO_WORD = Pattern.compile("[{}\"\u201c\u201d\u201e]");

	private final String template;

	private final List<String> words = new ArrayList<>();

	private final List<CommandPart> parts = new ArrayList<>();

	private TemplateReader(String template) {
		this.template = template;
	}

	/**
	 * Read a template.
	 * @throws IllegalArgumentException when it is none
	 */
	static CommandTemplate read(String template, List<String> aliases) {
		TemplateReader reader = new TemplateReader(template);
		Stream.of(BLANKS.split(template.strip())).filter((part) -> !part.isEmpty()).forEach(reader::part);
		if (reader.words.isEmpty()) {
			throw reader.mistake("it has no words before its arguments");
		}
		return new CommandTemplate(reader.words, reader.parts, reader.aliases(aliases), false);
	}

	/** The words of a name. */
	static List<String> words(String name) {
		return List.of(BLANKS.split(name.strip()));
	}

	private void part(String part) {
		Matcher argument = ARGUMENT.matcher(part);
		if (argument.matches()) {
			slot(new Slot(argument.group(1), argument.group(3) != null, argument.group(2) != null));
		}
		else if (NO_WORD.matcher(part).find()) {
			throw mistake(
					"'%s' is neither a word nor an argument: arguments are {name}, {name?}, {name...} or {name...?}"
						.formatted(part));
		}
		else if (this.parts.isEmpty()) {
			this.words.add(part);
		}
		else {
			word(part);
		}
	}

	private void slot(Slot slot) {
		Slot last = lastSlot();
		if (this.parts.stream().anyMatch((part) -> part instanceof Slot other && other.name().equals(slot.name()))) {
			throw mistake("it has two arguments '%s'".formatted(slot.name()));
		}
		if (last != null && last.rest()) {
			throw mistake("%s takes all that is left, so nothing can follow it".formatted(last.usage()));
		}
		if (last != null && last.optional() && !slot.optional()) {
			throw mistake(
					"%s may be left out, so %s must not be required after it".formatted(last.usage(), slot.usage()));
		}
		this.parts.add(slot);
	}

	private void word(String word) {
		Slot last = lastSlot();
		if (last != null && last.rest()) {
			throw mistake("%s takes all that is left, so nothing can follow it".formatted(last.usage()));
		}
		if (last != null && last.optional()) {
			throw mistake("%s may be left out, so the word '%s' cannot follow it".formatted(last.usage(), word));
		}
		this.parts.add(new Word(word));
	}

	private List<String> aliases(List<String> aliases) {
		List<String> names = new ArrayList<>(List.of(String.join(" ", this.words).toLowerCase(Locale.ROOT)));
		List<String> read = new ArrayList<>();
		for (String alias : aliases) {
			if (alias.isBlank() || NO_WORD.matcher(alias).find()) {
				throw mistake("its other name '%s' must be words, without arguments: it has the same".formatted(alias));
			}
			String name = String.join(" ", words(alias));
			if (names.contains(name.toLowerCase(Locale.ROOT))) {
				throw mistake("it is called '%s' twice".formatted(name));
			}
			names.add(name.toLowerCase(Locale.ROOT));
			read.add(name);
		}
		return read;
	}

	private @Nullable Slot lastSlot() {
		for (int i = this.parts.size() - 1; i >= 0; i--) {
			if (this.parts.get(i) instanceof Slot slot) {
				return slot;
			}
		}
		return null;
	}

	private IllegalArgumentException mistake(String what) {
		return new IllegalArgumentException("'%s' is no command: %s".formatted(this.template, what));
	}

}
