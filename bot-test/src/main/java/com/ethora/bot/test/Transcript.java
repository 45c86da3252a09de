package com.ethora.bot.test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Attachment;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;

/**
 * What was done in one place, to be read.
 */
final class Transcript {

	private static final String INDENT = "    ";

	private Transcript() {
	}

	static String of(Diary diary) {
		String lines = lines(diary.all());
		return lines.isEmpty() ? "(nothing was said)" : lines;
	}

	static String lines(List<Entry> entries) {
		return entries.stream().flatMap(Transcript::lines).collect(Collectors.joining("\n"));
	}

	/** That somebody types is worth no line. */
	static Stream<String> lines(Entry entry) {
		String who = entry.who().displayName();
		return switch (entry.what()) {
			case TYPES -> Stream.empty();
			case SAYS, WHISPERS -> words(who, entry).lines();
			default -> Stream.of("* %s %s %s".formatted(who, entry.what().verb(), entry.text()).stripTrailing());
		};
	}

	private static String words(String who, Entry entry) {
		if (entry.deleted()) {
			return who + ": (deleted)";
		}
		Reply reply = entry.reply();
		String aside = (entry.what() == Entry.What.WHISPERS) ? " (aside)" : "";
		if (reply == null) {
			return who + aside + ": " + indented(entry.text());
		}
		String thread = (reply.thread() != null) ? " (in thread %s)".formatted(Diary.quoted(reply.thread().text()))
				: "";
		String text = reply.attachments().isEmpty() ? indented(entry.text())
				: reply.attachments().stream().map(Transcript::file).collect(Collectors.joining(" "));
		String buttons = reply.quickReplies()
			.stream()
			.map(QuickReply::name)
			.map("[%s]"::formatted)
			.collect(Collectors.joining(" "));
		return who + aside + thread + ": " + text + (buttons.isEmpty() ? "" : "\n" + INDENT + buttons);
	}

	private static String file(Attachment file) {
		return "[file %s]".formatted(file.name().isEmpty() ? file.location() : file.name());
	}

	private static String indented(String text) {
		return text.strip().lines().collect(Collectors.joining("\n" + INDENT)).replaceAll("(?m)^ +$", "");
	}

}
