package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

import org.jspecify.annotations.Nullable;

/**
 * Looks into a room's archive for letters that are in doubt, from where the room stood
 * when the first of them left. An archive that does not tell is asked again: until it
 * does the room's letters wait, because sending them blindly would show some twice. Ends
 * by itself when the doubts are others.
 */
final class EchoSearch {

	private static final int PAGE = 100;

	private final Link link;

	private final Lane lane;

	private final int round;

	private final Timeline timeline;

	private final Duration patience;

	private final Consumer<List<RoomMessage>> seen;

	private final Runnable over;

	private ArchiveQuery query;

	/** Tells an answer to this question from an answer to the one before. */
	private int question;

	/**
	 * Create a search.
	 * @param link where to ask
	 * @param lane whose letters are in doubt
	 * @param timeline where answers arrive
	 * @param patience how long to wait for one
	 * @param seen is told what the archive has
	 * @param over is told that it has no more
	 */
	EchoSearch(Link link, Lane lane, Timeline timeline, Duration patience, Consumer<List<RoomMessage>> seen,
			Runnable over) {
		this.link = link;
		this.lane = lane;
		this.round = lane.round();
		this.timeline = timeline;
		this.patience = patience;
		this.seen = seen;
		this.over = over;
		this.query = ArchiveQuery.after(lane.room(), lane.searchAfter(), PAGE);
	}

	void ask() {
		int asked = ++this.question;
		this.timeline.schedule(this.patience, () -> {
			if (wanted(asked)) {
				ask();
			}
		});
		this.link.archive(this.query).whenComplete((page, error) -> this.timeline.execute(() -> {
			if (wanted(asked)) {
				answered(page, error);
			}
		}));
	}

	private void answered(@Nullable ArchivePage page, @Nullable Throwable error) {
		if (page != null) {
			read(page);
			return;
		}
		Throwable cause = (error instanceof CompletionException) ? error.getCause() : error;
		if (cause instanceof RefusedException refused) {
			refused(refused.refusal());
		}
	}

	private void read(ArchivePage page) {
		this.seen.accept(page.messages());
		boolean more = !page.complete() && page.last() != null && !page.last().equals(this.query.after());
		if (!more) {
			this.over.run();
		}
		else if (wanted(this.question)) {
			this.query = ArchiveQuery.after(this.lane.room(), page.last(), PAGE);
			ask();
		}
	}

	/** Whatever else is wrong may be well when the patience has run out. */
	private void refused(Refusal refusal) {
		boolean archiveKnown = this.lane.searchAfter() != null;
		if (refusal.notForUs() && !archiveKnown) {
			this.over.run();
		}
		else if ("item-not-found".equals(refusal.condition()) && this.query.after() != null) {
			this.query = ArchiveQuery.latest(this.lane.room(), PAGE);
			ask();
		}
	}

	private boolean wanted(int asked) {
		return asked == this.question && this.lane.inDoubt() && this.lane.round() == this.round;
	}

}
