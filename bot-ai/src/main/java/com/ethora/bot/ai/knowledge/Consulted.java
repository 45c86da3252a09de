package com.ethora.bot.ai.knowledge;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.ai.Fence;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.document.Document;

/**
 * The sources that a model was shown for one answer, in the order of their numbers, which
 * begin with one. Passages of the same document have the same number.
 */
final class Consulted {

	/** Where advisors find it. */
	static final String KEY = "ethora.consulted";

	private static final int LONGEST_LINK = 500;

	private final List<Shown> sources = new CopyOnWriteArrayList<>();

	/** Return the number of the source of a passage. */
	int number(Document passage) {
		String link = link(Passages.known(passage, Passages.LINK, "url"));
		String title = title(passage, link);
		String address = Passages.known(passage, Passages.SOURCE, "source", "file_name");
		Shown shown = new Shown((address != null) ? address : title + link, title, link);
		if (!this.sources.contains(shown)) {
			this.sources.add(shown);
		}
		return this.sources.indexOf(shown) + 1;
	}

	String title(int number) {
		return this.sources.get(number - 1).title();
	}

	boolean has(int number) {
		return number >= 1 && number <= this.sources.size();
	}

	boolean isEmpty() {
		return this.sources.isEmpty();
	}

	/** What stands under an answer that has cited some. */
	String list(String heading, SortedSet<Integer> cited) {
		List<String> lines = new ArrayList<>(List.of(heading + ":"));
		for (int number : cited) {
			Shown source = this.sources.get(number - 1);
			String link = (source.link() == null || source.link().equals(source.title())) ? "" : " – " + source.link();
			lines.add("[%d] %s%s".formatted(number, source.title(), link));
		}
		return String.join("\n", lines);
	}

	private static String title(Document passage, @Nullable String link) {
		String title = Passages.known(passage, Passages.TITLE, "file_name", "source");
		String name = Fence.name((title != null) ? title.replaceAll("[＜＞﹤﹥]", " ") : "")
			.replace('[', '(')
			.replace(']', ')');
		return !name.isBlank() ? name : (link != null) ? link : "?";
	}

	/** Only what a browser opens, and what cannot break out of a line. */
	private static @Nullable String link(@Nullable String link) {
		if (link == null || link.length() > LONGEST_LINK) {
			return null;
		}
		try {
			URI uri = URI.create(link.strip());
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return (web && uri.getHost() != null && uri.getUserInfo() == null) ? uri.toString() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private record Shown(String address, String title, @Nullable String link) {
	}

}
