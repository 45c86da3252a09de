package com.ethora.bot.ai.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an answer as it comes, piece by piece: notes which sources it cites, and
 * leaves out numbers of sources that there are not. Code stays as it is. Keeps back what
 * may be the beginning of a citation until it is one or not.
 */
final class CitedText {

	private static final Pattern UNDECIDED = Pattern.compile("(?:`{1,8}|[ \\t]{1,8}|[ \\t]{0,8}\\[[\\d,; ]{0,40})$");

	private static final Pattern TOKEN = Pattern
		.compile("(?<code>`+)|(?<line>\\n)|(?<space>[ \\t]{0,8})\\[(?<numbers>\\d{1,3}(?:[,;] ?\\d{1,3}){0,9})\\]");

	private static final int FENCE = 3;

	private final Consulted consulted;

	private final SortedSet<Integer> cited = new TreeSet<>();

	private final StringBuilder pending = new StringBuilder();

	private boolean fenced;

	private boolean quoted;

	private char last = '\n';

	CitedText(Consulted consulted) {
		this.consulted = consulted;
	}

	/**
	 * Take the next piece.
	 * @param piece what was said
	 * @return what can be shown of what was said so far and was not shown yet
	 */
	String add(String piece) {
		if (this.consulted.isEmpty()) {
			return piece;
		}
		this.pending.append(piece);
		Matcher undecided = UNDECIDED.matcher(this.pending);
		return take(undecided.find() ? undecided.start() : this.pending.length());
	}

	/**
	 * There are no more pieces.
	 * @return what was not shown yet
	 */
	String rest() {
		return take(this.pending.length());
	}

	/**
	 * Return which sources are cited by what was shown.
	 * @return their numbers
	 */
	SortedSet<Integer> cited() {
		return this.cited;
	}

	private String take(int end) {
		String text = this.pending.substring(0, end);
		this.pending.delete(0, end);
		StringBuilder shown = new StringBuilder();
		Matcher token = TOKEN.matcher(text);
		int from = 0;
		while (token.find()) {
			shown.append(text, from, token.start());
			shown.append(shown(token, before(text, token.start())));
			from = token.end();
		}
		shown.append(text, from, text.length());
		this.last = text.isEmpty() ? this.last : text.charAt(text.length() - 1);
		return shown.toString();
	}

	private char before(String text, int index) {
		return (index == 0) ? this.last : text.charAt(index - 1);
	}

	private String shown(Matcher token, char before) {
		if (token.group("line") != null) {
			this.quoted = false;
		}
		else if (token.group("code") != null) {
			tick(token.group("code").length());
		}
		else if (!this.fenced && !this.quoted) {
			return citation(token, before);
		}
		return token.group();
	}

	private void tick(int length) {
		if (length >= FENCE) {
			this.fenced = !this.fenced;
		}
		else if (!this.fenced) {
			this.quoted = !this.quoted;
		}
	}

	/** A number behind a word may be an index, as in {@code list[0]}. */
	private String citation(Matcher token, char before) {
		List<String> real = new ArrayList<>();
		for (String number : token.group("numbers").split("[,;] ?")) {
			if (this.consulted.has(Integer.parseInt(number))) {
				this.cited.add(Integer.parseInt(number));
				real.add(number);
			}
		}
		boolean index = token.group("space").isEmpty() && Character.isLetterOrDigit(before);
		if (real.isEmpty()) {
			return index ? token.group() : "";
		}
		return token.group("space") + "[" + String.join(", ", real) + "]";
	}

}
