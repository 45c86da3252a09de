package com.ethora.bot.ai.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a document is written. What is none of these is not read.
 */
enum Format {

	TEXT(List.of("txt", "text", "adoc", "rst", "csv", "tsv"), "text/plain"),

	MARKDOWN(List.of("md", "markdown"), "text/markdown"),

	HTML(List.of("html", "htm", "xhtml"), "text/html");

	private final List<String> endings;

	private final String type;

	Format(List<String> endings, String type) {
		this.endings = endings;
		this.type = type;
	}

	/** Find it by how the name of a file ends. */
	static Optional<Format> ofName(String name) {
		String ending = ending(name);
		return Stream.of(values()).filter((format) -> format.endings.contains(ending)).findFirst();
	}

	/** Find it by what a server says, and by the name where that says little. */
	static Optional<Format> ofType(String type, String name) {
		String known = type.toLowerCase(Locale.ROOT);
		if (known.equals("application/xhtml+xml")) {
			return Optional.of(HTML);
		}
		if (known.equals(TEXT.type) || known.equals("application/octet-stream")) {
			return ofName(name).or(() -> known.equals(TEXT.type) ? Optional.of(TEXT) : Optional.empty());
		}
		return Stream.of(values()).filter((format) -> format.type.equals(known)).findFirst();
	}

	static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	Reading read(String text, String name, boolean trusted) {
		return switch (this) {
			case TEXT -> Reading.of(name, List.of(new Section("", text)));
			case MARKDOWN -> Markdown.read(text, name, trusted);
			case HTML -> Html.read(text, name);
		};
	}

}
