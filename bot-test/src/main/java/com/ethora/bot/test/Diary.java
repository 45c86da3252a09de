package com.ethora.bot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.ethora.bot.Sender;
import org.jspecify.annotations.Nullable;

/**
 * All that was done in one place, in order.
 */
final class Diary {

	private final String title;

	private final Predicate<Sender> tested;

	private final List<Entry> entries = new ArrayList<>();

	private int act;

	/**
	 * A diary with nothing in it.
	 * @param title the name of the place
	 * @param tested who is one of the bots that are tested; other bots are people to them
	 */
	Diary(String title, Predicate<Sender> tested) {
		this.title = title;
		this.tested = tested;
	}

	String title() {
		return this.title;
	}

	/**
	 * Somebody who is no bot does something: what bots do from now on follows from it.
	 */
	void begin() {
		this.act++;
	}

	void add(Sender who, Entry.What what, String text) {
		add(Entry.of(this.act, who, what, text));
	}

	void add(Entry entry) {
		this.entries.add(entry);
	}

	boolean saidByBot(Entry entry) {
		return doneByBot(entry) && entry.said() && !entry.deleted();
	}

	boolean doneByBot(Entry entry) {
		return this.tested.test(entry.who());
	}

	int act() {
		return this.act;
	}

	List<Entry> all() {
		return List.copyOf(this.entries);
	}

	/** What was done since somebody who is no bot began to do something. */
	List<Entry> now() {
		return this.entries.stream().filter((entry) -> entry.act() == this.act).toList();
	}

	/** The last thing of this kind, if there is any. */
	@Nullable Entry last(Predicate<Entry> kind) {
		for (int i = this.entries.size() - 1; i >= 0; i--) {
			if (kind.test(this.entries.get(i))) {
				return this.entries.get(i);
			}
		}
		return null;
	}

	/** A message is another now. What people have read before stays to be read. */
	void change(String archiveId, Sender who, Entry.@Nullable What what, String text) {
		Entry said = last((entry) -> entry.said() && archiveId.equals(entry.archiveId()));
		if (said == null) {
			return;
		}
		boolean deleted = what == Entry.What.DELETES;
		if (doneByBot(said)) {
			this.entries.set(this.entries.indexOf(said), deleted ? said.taken() : said.withText(text));
		}
		if (deleted) {
			add(who, Entry.What.DELETES, quoted(said.text()));
		}
		else if (!doneByBot(said) || said.act() != this.act) {
			add(who, Entry.What.EDITS, quoted(said.text()) + " to " + quoted(text));
		}
	}

	void clear() {
		this.entries.clear();
		this.act = 0;
	}

	static String quoted(String text) {
		String line = text.replace('\n', ' ');
		return '"' + ((line.length() > 40) ? line.substring(0, 39) + "…" : line) + '"';
	}

}
