package com.ethora.bot.test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.outbox.ReplyIds;
import org.assertj.core.api.ListAssert;

/**
 * What bots have done in a room.
 */
public final class RoomAssert extends TalkAssert<RoomAssert, RoomTester> {

	private static final int MOST_REPLIES = 50;

	private static final int MOST_PARTS = 20;

	RoomAssert(RoomTester room, Predicate<Entry> chosen) {
		super(room, RoomAssert.class, room.diary(), Entry.What.SAYS, chosen);
	}

	/**
	 * Look at one of several bots only.
	 * @param bot the name people call it by, or that of its account
	 * @return assertions about this bot
	 */
	public RoomAssert by(String bot) {
		return new RoomAssert(this.actual, whoIs(bot));
	}

	/**
	 * Return what bots have said in answer to a message, whenever that was.
	 * @param message the message
	 * @return the texts as they are now, in order
	 */
	public ListAssert<String> repliesTo(RoomMessage message) {
		Set<String> ids = new HashSet<>();
		this.actual.stage().actors().forEach((actor) -> addIds(ids, actor.settings().jid(), message));
		return texts(diary().all()
			.stream()
			.filter((entry) -> of(entry, Entry.What.SAYS) && ids.contains(String.valueOf(entry.id())))
			.map(Entry::text)
			.toList());
	}

	private static void addIds(Set<String> ids, Jid bot, RoomMessage message) {
		for (int reply = 0; reply < MOST_REPLIES; reply++) {
			for (int part = 0; part < MOST_PARTS; part++) {
				ids.add(ReplyIds.of(bot, message, reply, part));
			}
		}
	}

	/**
	 * Check what bots have said aside.
	 * @param texts the texts, in order, and nothing else
	 * @return these assertions
	 */
	public RoomAssert whispered(String... texts) {
		List<String> said = texts(Entry.What.WHISPERS);
		if (!said.equals(List.of(texts))) {
			fail("to say aside" + list(List.of(texts)), "said aside" + list(said));
		}
		return this;
	}

	/**
	 * Check that a bot has shown that it types.
	 * @return these assertions
	 */
	public RoomAssert typed() {
		if (deeds(Entry.What.TYPES).isEmpty()) {
			fail("to type", "did not");
		}
		return this;
	}

	/**
	 * Check that a bot has reacted to a message.
	 * @param reactions all its reactions to the message
	 * @return these assertions
	 */
	public RoomAssert reacted(String... reactions) {
		String wanted = String.join(" ", reactions) + " to ";
		List<String> found = deeds(Entry.What.REACTS).stream().map(Entry::text).toList();
		if (found.stream().noneMatch((text) -> text.startsWith(wanted))) {
			fail("to react" + list(List.of(reactions)), "reacted" + list(found));
		}
		return this;
	}

	/**
	 * Check that the newest message of a bot is in the thread that a message belongs to
	 * or begins.
	 * @param message the message
	 * @return these assertions
	 */
	public RoomAssert inThread(RoomMessage message) {
		String wanted = ThreadParent.of(message).map(ThreadParent::id).orElse("");
		ThreadParent thread = newest().thread();
		if (thread == null || !thread.id().equals(wanted)) {
			fail("to answer in the thread of\n    " + message.text(),
					(thread != null) ? "answered in the thread of\n    " + thread.text() : "answered in no thread");
		}
		return this;
	}

	/**
	 * Check that the newest message of a bot is in no thread.
	 * @return these assertions
	 */
	public RoomAssert inNoThread() {
		ThreadParent thread = newest().thread();
		if (thread != null) {
			fail("to answer in no thread", "answered in the thread of\n    " + thread.text());
		}
		return this;
	}

}
