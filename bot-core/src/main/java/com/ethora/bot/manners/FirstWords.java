package com.ethora.bot.manners;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.ethora.bot.Jid;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Notes;

/**
 * Says something in each room that is new to the bot, once and never again: which rooms
 * it has met is noted on the chat server before it speaks. Where the server keeps nothing
 * it says nothing, as it would say it at each start. Lives on the timeline.
 */
final class FirstWords {

	static final int MAX_ROOMS = 1_000;

	private static final String NOTE = "manners/met";

	private final String text;

	private final KnownRooms met;

	private final Memo memo;

	private final BiConsumer<Jid, String> say;

	private final Consumer<Manner> manners;

	/** Entered before it was known which rooms are new. */
	private final Set<Jid> waiting = new LinkedHashSet<>();

	private boolean known;

	FirstWords(String text, KnownRooms met, Timeline timeline, BiConsumer<Jid, String> say, Consumer<Manner> manners) {
		this.text = text;
		this.met = met;
		this.say = say;
		this.manners = manners;
		this.memo = new Memo(NOTE, met::text, (note) -> met.merge(note, MAX_ROOMS), timeline, this::known);
	}

	void online(Notes notes) {
		this.memo.online(notes);
	}

	void offline() {
		this.memo.offline();
	}

	/** The bot is in a room. */
	void entered(Jid room) {
		if (!this.known) {
			this.waiting.add(room);
		}
		else if (meets(room)) {
			this.manners.accept(Manner.GREETED);
			this.say.accept(room, this.text);
		}
	}

	/** The bot has said something else there. */
	void spoken(Jid room) {
		meets(room);
	}

	/** The bot has left a room for good. Should it come back, that is new to it. */
	void left(Jid room) {
		this.waiting.remove(room);
		if (this.met.remove(room)) {
			this.memo.changed();
		}
	}

	private boolean meets(Jid room) {
		boolean isNew = this.memo.keeps() && this.met.add(room, MAX_ROOMS);
		if (isNew) {
			this.memo.changed();
		}
		return isNew;
	}

	private void known() {
		this.known = true;
		Set<Jid> entered = Set.copyOf(this.waiting);
		this.waiting.clear();
		entered.forEach(this::entered);
	}

}
