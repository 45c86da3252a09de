package com.ethora.bot.room;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.Cursors;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;

import org.jspecify.annotations.Nullable;

/**
 * Finds out after a join where to read on: behind the cursor, or from now where the bot
 * has never been.
 */
final class CatchUp {

	/** Servers hand out at least so many messages at a time. */
	private static final int SMALL = 20;

	private final Link link;

	private final Jid room;

	private final LogSettings settings;

	private final Cursors cursors;

	private final Asking asking;

	private final Timeline timeline;

	private final Guide guide;

	CatchUp(Link link, Jid room, LogSettings settings, Cursors cursors, Asking asking, Timeline timeline, Guide guide) {
		this.link = link;
		this.room = room;
		this.settings = settings;
		this.cursors = cursors;
		this.asking = asking;
		this.timeline = timeline;
		this.guide = guide;
	}

	/**
	 * Read on from where the bot stopped reading.
	 * @param place where that was, absent when it has to be asked for
	 * @param owedUntil the last message the bot was there for but did not read
	 */
	void start(@Nullable Cursor place, @Nullable String owedUntil) {
		if (place != null) {
			survey(place, owedUntil);
		}
		else {
			this.asking.ask(() -> this.cursors.load(this.room), this::loaded, Asking.Refused.LATER);
		}
	}

	void cancel() {
		this.asking.cancel();
	}

	/** Walk on through the archive. */
	ArchiveWalk walk(Cursor from) {
		return new ArchiveWalk(this.link, this.room, this.settings.pageSize(), this.asking, from,
				this.guide::noArchive);
	}

	private void loaded(Optional<Cursor> cursor) {
		cursor.ifPresentOrElse((found) -> survey(found, null), this::startAtNow);
	}

	private void survey(Cursor from, @Nullable String owedUntil) {
		ArchiveWalk walk = walk(from);
		new Survey(walk, this.settings.catchUpOf(this.room), this.timeline.instant(), owedUntil,
				this.settings.mailbox(), this.guide::look)
			.start((findings) -> this.guide.found(findings, from, walk.place()));
	}

	/** The end of the archive is where a bot begins that was never here before. */
	private void startAtNow() {
		ArchiveQuery newest = ArchiveQuery.latest(this.room, this.settings.pageSize());
		this.asking.ask(() -> this.link.archive(newest), (page) -> {
			page.messages().forEach(this.guide::look);
			Cursor start = start(page);
			keep(start, () -> this.guide.began(start));
		}, this::refused);
	}

	/** Nothing is handled before it is certain that the next start would find it. */
	private void keep(Cursor start, Runnable then) {
		Consumer<Boolean> kept = (done) -> then.run();
		this.asking.ask(() -> this.cursors.begin(this.room, start).thenApply((ignored) -> Boolean.TRUE), kept,
				Asking.Refused.LATER);
	}

	private boolean refused(Refusal refusal, int attempt) {
		if (refusal.notForUs()) {
			this.guide.noArchive();
			return true;
		}
		return false;
	}

	/**
	 * Messages that came since we joined are to be handled, and so is what followed them
	 * while the link was away. What came before the first of them is old.
	 */
	private Cursor start(ArchivePage newest) {
		RoomMessage first = this.guide.firstLive();
		Cursor before = null;
		for (RoomMessage message : newest.messages()) {
			Cursor place = new Cursor(message.archiveId(), message.time());
			if (first != null && Objects.equals(message.archiveId(), first.archiveId())) {
				return Objects.requireNonNullElse(before, beginning(newest) ? new Cursor(null, null) : place);
			}
			before = place;
		}
		return new Cursor(newest.last(), (before != null) ? before.at() : null);
	}

	/** Whether there is nothing before these, as far as one can know. */
	private boolean beginning(ArchivePage newest) {
		return newest.messages().size() < Math.min(this.settings.pageSize(), SMALL);
	}

	/**
	 * Is told what is found, and knows what has come live meanwhile.
	 */
	interface Guide {

		/** See a message before it is known what becomes of it. */
		Survey.Kind look(RoomMessage message);

		/** Return the first message that came live. */
		@Nullable RoomMessage firstLive();

		/** The bot was never here: read on from this place. */
		void began(Cursor start);

		/** The bot was here: this is what came since, up to the end. */
		void found(Survey.Findings findings, Cursor start, Cursor end);

		/** There is nothing to read from. */
		void noArchive();

	}

}
