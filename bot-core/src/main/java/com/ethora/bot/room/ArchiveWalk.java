package com.ethora.bot.room;

import java.time.Duration;
import java.util.function.Consumer;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through the archive of a room, page by page, from a place towards the end.
 */
final class ArchiveWalk {

	private static final Logger logger = LoggerFactory.getLogger(ArchiveWalk.class);

	/** How far clocks may be apart when a place has to be found again by its time. */
	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	/** An archive that was there once may have lost its tongue only for a while. */
	private static final int PATIENCE = 4;

	private final Link link;

	private final Jid room;

	private final int pageSize;

	private final Asking asking;

	private final Runnable noArchive;

	private Cursor place;

	/** Whether the archive has forgotten the place, and it is looked for by its time. */
	private boolean lost;

	ArchiveWalk(Link link, Jid room, int pageSize, Asking asking, Cursor from, Runnable noArchive) {
		this.link = link;
		this.room = room;
		this.pageSize = pageSize;
		this.asking = asking;
		this.place = from;
		this.noArchive = noArchive;
	}

	/**
	 * Return how far we are.
	 * @return the place after which the next page begins
	 */
	Cursor place() {
		return this.place;
	}

	/** Go on from somewhere else. */
	void jump(Cursor place) {
		this.place = place;
	}

	/**
	 * Read the next page.
	 * @param then what to do with it
	 */
	void next(Consumer<ArchivePage> then) {
		ArchiveQuery query = query();
		this.asking.ask(() -> this.link.archive(query), (page) -> {
			ArchivePage read = (page.last() != null && page.last().equals(query.after())) ? stuck(page) : page;
			advance(read);
			then.accept(read);
		}, (refusal, attempt) -> refused(refusal, attempt, then));
	}

	private ArchiveQuery query() {
		if (this.lost && this.place.at() != null) {
			return ArchiveQuery.since(this.room, this.place.at().minus(TOLERANCE), this.pageSize);
		}
		return ArchiveQuery.after(this.room, this.lost ? null : this.place.after(), this.pageSize);
	}

	private void advance(ArchivePage page) {
		if (page.last() != null) {
			RoomMessage newest = page.messages().isEmpty() ? null : page.messages().get(page.messages().size() - 1);
			this.place = new Cursor(page.last(), (newest != null) ? newest.time() : this.place.at());
			this.lost = false;
		}
	}

	private boolean refused(Refusal refusal, int attempt, Consumer<ArchivePage> then) {
		boolean somewhere = this.place.after() != null;
		if (somewhere && !this.lost && "item-not-found".equals(refusal.condition())) {
			logger.warn("The archive of {} no longer knows how far the bot has come, going by the time", this.room);
			this.lost = true;
			next(then);
			return true;
		}
		if (refusal.notForUs() && (!somewhere || attempt >= PATIENCE)) {
			this.noArchive.run();
			return true;
		}
		return false;
	}

	/** A page that ends where it begins would be read for ever. */
	private static ArchivePage stuck(ArchivePage page) {
		return new ArchivePage(page.messages(), page.first(), page.last(), true);
	}

}
