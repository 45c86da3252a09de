package com.ethora.bot.ai.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads Markdown: a section for each heading, named by those over it. What the document
 * says of itself before it begins, between two lines of {@code ---}, may give it a
 * {@code title}, a {@code link} and the {@code rooms} in which it may be used.
 */
final class Markdown {

	private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]++(.*)");

	private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");

	private static final String FRONT = "---";

	private static final int DEEPEST = 6;

	private final List<Section> sections = new ArrayList<>();

	private final String[] path = new String[DEEPEST];

	private final StringBuilder text = new StringBuilder();

	private String title = "";

	private boolean code;

	private Markdown() {
	}

	static Reading read(String text, String name, boolean trusted) {
		List<String> lines = text.lines().toList();
		int end = front(lines);
		Map<String, String> front = trusted ? words(lines.subList(0, end)) : Map.of();
		Markdown markdown = new Markdown();
		lines.subList(end, lines.size()).forEach(markdown::line);
		markdown.flush();
		String title = front.getOrDefault("title", markdown.title);
		return new Reading(title.isBlank() ? name : title, front.get("link"), rooms(front), markdown.sections);
	}

	/** Split what is written by the same rules, and has nothing to say of itself. */
	static List<Section> sections(String text) {
		Markdown markdown = new Markdown();
		text.lines().forEach(markdown::line);
		markdown.flush();
		return markdown.sections;
	}

	private void line(String line) {
		if (FENCE.matcher(line).matches()) {
			this.code = !this.code;
		}
		Matcher heading = HEADING.matcher(line);
		if (!this.code && heading.matches()) {
			flush();
			enter(heading.group(1).length(), bare(heading.group(2)));
		}
		else {
			this.text.append(line).append('\n');
		}
	}

	private void enter(int depth, String heading) {
		this.path[depth - 1] = heading;
		for (int below = depth; below < DEEPEST; below++) {
			this.path[below] = "";
		}
		if (depth == 1 && this.title.isEmpty()) {
			this.title = heading;
		}
	}

	/** A heading may end by the marks that it begins with. */
	private static String bare(String heading) {
		String words = heading.stripTrailing();
		int end = words.length();
		while (end > 0 && words.charAt(end - 1) == '#') {
			end--;
		}
		return words.substring(0, end).stripTrailing();
	}

	private void flush() {
		if (!this.text.toString().isBlank()) {
			String heading = String.join(" › ",
					Stream.of(this.path).filter((part) -> part != null && !part.isEmpty()).toList());
			this.sections.add(new Section(heading, this.text.toString().strip()));
		}
		this.text.setLength(0);
	}

	/** Where the document begins. */
	private static int front(List<String> lines) {
		if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FRONT)) {
			return 0;
		}
		for (int i = 1; i < lines.size(); i++) {
			if (lines.get(i).stripTrailing().equals(FRONT)) {
				return i + 1;
			}
		}
		return 0;
	}

	private static Map<String, String> words(List<String> lines) {
		Map<String, String> words = new HashMap<>();
		for (String line : lines) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				String value = line.substring(colon + 1).strip().replaceAll("^[\"'\\[]+|[\"'\\]]+$", "");
				words.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
			}
		}
		return words;
	}

	private static List<String> rooms(Map<String, String> front) {
		return Stream.of(front.getOrDefault("rooms", "").split(","))
			.map((room) -> room.strip().replaceAll("^[\"']|[\"']$", ""))
			.filter((room) -> !room.isEmpty())
			.toList();
	}

}
