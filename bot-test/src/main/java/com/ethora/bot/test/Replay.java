package com.ethora.bot.test;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ethora.bot.Affiliation;
import org.jspecify.annotations.Nullable;

/**
 * Plays a transcript: what people do in it is done, what bots say in it is compared with
 * what they say now.
 */
final class Replay {

	private static final Pattern WORDS = Pattern.compile("([^:(]+?)(?:\\s+\\(([^)]*)\\))?:\\s?(.*)", Pattern.DOTALL);

	private static final Pattern PASSES = Pattern.compile("\\* (\\S+) pass(?:es)?");

	private static final Pattern MOVES = Pattern.compile("\\* (.+) (enters|leaves)");

	private final BotTester tester;

	private final BotStage stage;

	private final List<String> expected = new ArrayList<>();

	private final List<String> actual = new ArrayList<>();

	private @Nullable RoomTester room;

	private int seen;

	Replay(BotTester tester, BotStage stage) {
		this.tester = tester;
		this.stage = stage;
	}

	void play(String transcript) {
		paragraphs(transcript).forEach(this::perform);
		collect();
		if (!this.expected.equals(this.actual)) {
			throw new AssertionError("The bot does not say what the transcript has (- expected, + said):%n%n%s"
				.formatted(new Difference(this.expected, this.actual)));
		}
	}

	private void perform(String paragraph) {
		if (paragraph.startsWith("== ")) {
			collect();
			both(paragraph);
			enter(paragraph.substring(3).strip());
			return;
		}
		Matcher words = WORDS.matcher(paragraph);
		if (!paragraph.startsWith("* ") && !words.matches()) {
			throw new IllegalArgumentException("'%s' is no line of a transcript".formatted(paragraph));
		}
		if (isOfBot(paragraph, words)) {
			paragraph.lines().map(Replay::normal).forEach(this.expected::add);
			return;
		}
		collect();
		paragraph.lines().map(Replay::normal).forEach(this::both);
		if (paragraph.startsWith("* ")) {
			move(paragraph);
		}
		else {
			as(words.group(1), words.group(2)).says(unindented(words.group(3)));
		}
	}

	private void move(String line) {
		Matcher passes = PASSES.matcher(line);
		Matcher moves = MOVES.matcher(line);
		if (passes.matches()) {
			this.tester.advance(duration(passes.group(1)));
		}
		else if (moves.matches() && "enters".equals(moves.group(2))) {
			room().as(moves.group(1)).enters();
		}
		else if (moves.matches()) {
			room().as(moves.group(1)).leaves();
		}
		else {
			throw new IllegalArgumentException("'%s' cannot be played".formatted(line));
		}
	}

	private static Duration duration(String text) {
		try {
			return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("'%s' is no time as in 30s or 1h30m".formatted(text), ex);
		}
	}

	private Person as(String name, @Nullable String affiliation) {
		return (affiliation != null) ? room().as(name, Affiliation.valueOf(affiliation.toUpperCase(Locale.ROOT)))
				: room().as(name);
	}

	private boolean isOfBot(String paragraph, Matcher words) {
		return this.stage.actors().stream().map((actor) -> actor.settings().profile().name()).anyMatch((bot) -> {
			if (paragraph.startsWith("* ")) {
				return paragraph.startsWith("* " + bot + " ");
			}
			return words.group(1).equals(bot);
		});
	}

	private void both(String line) {
		this.expected.add(line);
		this.actual.add(line);
	}

	/** Take note of what the bots have done in the room since then. */
	private void collect() {
		if (this.room != null) {
			Diary diary = this.room.diary();
			List<Entry> all = diary.all();
			all.subList(Math.min(this.seen, all.size()), all.size())
				.stream()
				.filter(diary::doneByBot)
				.flatMap(Transcript::lines)
				.filter((line) -> !line.isBlank())
				.map(Replay::normal)
				.forEach(this.actual::add);
			this.seen = all.size();
		}
	}

	private void enter(String name) {
		this.room = this.tester.room(name);
		this.seen = this.room.diary().all().size();
	}

	private RoomTester room() {
		RoomTester current = this.room;
		if (current == null) {
			String usual = this.stage.actors()
				.stream()
				.flatMap((actor) -> actor.settings().rooms().stream())
				.findFirst()
				.map((jid) -> jid.requireLocal())
				.orElse("lobby");
			enter(usual);
			return room();
		}
		return current;
	}

	private static List<String> paragraphs(String transcript) {
		List<String> paragraphs = new ArrayList<>();
		transcript.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
			if (Character.isWhitespace(line.charAt(0)) && !paragraphs.isEmpty()) {
				paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + "\n" + line);
			}
			else {
				paragraphs.add(line.stripTrailing());
			}
		});
		return paragraphs;
	}

	private static String unindented(String text) {
		return text.lines().map(String::strip).collect(Collectors.joining("\n"));
	}

	private static String normal(String line) {
		return Character.isWhitespace(line.charAt(0)) ? "    " + line.strip() : line.stripTrailing();
	}

}
