package com.ethora.bot.ai.knowledge;

import java.util.Locale;
import java.util.Set;

/**
 * Reads the text of a page: what a browser would show of it, with headings as Markdown
 * has them. Reads whatever it is given; what is no HTML comes out as text.
 */
final class Html {

	private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe",
			"object", "select", "textarea", "math");

	private static final Set<String> BLOCKS = Set.of("p", "div", "section", "article", "header", "footer", "main",
			"aside", "nav", "ul", "ol", "dl", "dt", "dd", "table", "tr", "blockquote", "pre", "figure", "figcaption",
			"form", "hr", "br", "li", "address", "details", "summary", "body", "h1", "h2", "h3", "h4", "h5", "h6");

	private final String html;

	private final StringBuilder text = new StringBuilder();

	private String title = "";

	private int at;

	private Html(String html) {
		this.html = html;
	}

	static Reading read(String html, String name) {
		Html page = new Html(html);
		page.read();
		String title = page.title.isBlank() ? name : page.title.strip();
		return Reading.of(title, Markdown.sections(tidy(page.text.toString())));
	}

	private void read() {
		while (this.at < this.html.length()) {
			int tag = this.html.indexOf('<', this.at);
			int end = (tag < 0) ? this.html.length() : tag;
			words(this.html.substring(this.at, end));
			this.at = end;
			if (tag >= 0) {
				tag();
			}
		}
	}

	private void tag() {
		if (this.html.startsWith("<!--", this.at)) {
			this.at = after("-->", this.at + 4);
			return;
		}
		char next = (this.at + 1 < this.html.length()) ? this.html.charAt(this.at + 1) : ' ';
		boolean declares = next == '!' || next == '?';
		boolean closes = next == '/';
		int name = this.at + (closes ? 2 : 1);
		if (!declares && (name >= this.html.length() || !Character.isLetter(this.html.charAt(name)))) {
			words("<");
			this.at++;
			return;
		}
		int end = end(name);
		if (!declares) {
			tag(name(name), closes, end);
		}
		this.at = Math.max(this.at, end);
	}

	private void tag(String name, boolean closes, int end) {
		if (!closes && name.equals("title")) {
			int close = close(name, end);
			this.title = this.title.isEmpty() ? Entities.decode(this.html.substring(end, close)) : this.title;
			this.at = close;
		}
		else if (!closes && UNSEEN.contains(name) && this.html.charAt(end - 2) != '/') {
			this.at = close(name, end);
		}
		else if (BLOCKS.contains(name)) {
			block(name, closes);
		}
		else if (name.equals("td") || name.equals("th")) {
			this.text.append(closes ? " | " : "");
		}
	}

	private void block(String name, boolean closes) {
		this.text.append('\n');
		if (!closes && name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
			this.text.append('\n').append("#".repeat(name.charAt(1) - '0')).append(' ');
		}
		else if (!closes && name.equals("li")) {
			this.text.append("- ");
		}
	}

	/** White space is one space, as in a browser. */
	private void words(String raw) {
		String words = Entities.decode(raw.replaceAll("\\s+", " "));
		boolean begun = !this.text.isEmpty() && !Character.isWhitespace(this.text.charAt(this.text.length() - 1));
		this.text.append(begun ? words : words.stripLeading());
	}

	private String name(int from) {
		int end = from;
		while (end < this.html.length() && Character.isLetterOrDigit(this.html.charAt(end))) {
			end++;
		}
		return this.html.substring(from, end).toLowerCase(Locale.ROOT);
	}

	/** What stands in quotes does not end a tag. */
	private int end(int from) {
		char quote = 0;
		for (int i = from; i < this.html.length(); i++) {
			char c = this.html.charAt(i);
			if (quote != 0) {
				quote = (c == quote) ? 0 : quote;
			}
			else if (c == '>') {
				return i + 1;
			}
			else if ((c == '"' || c == '\'') && this.html.charAt(i - 1) == '=') {
				quote = c;
			}
		}
		return this.html.length();
	}

	private int close(String name, int from) {
		String mark = "</" + name;
		for (int i = from; (i = this.html.indexOf("</", i)) >= 0; i += 2) {
			if (this.html.regionMatches(true, i, mark, 0, mark.length())) {
				return i;
			}
		}
		return this.html.length();
	}

	private int after(String mark, int from) {
		int found = this.html.indexOf(mark, from);
		return (found < 0) ? this.html.length() : found + mark.length();
	}

	/** A long row of blanks is looked at once, wherever it is. */
	private static String tidy(String text) {
		return text.replaceAll("(?<![ \\t])[ \\t]++\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
	}

}
