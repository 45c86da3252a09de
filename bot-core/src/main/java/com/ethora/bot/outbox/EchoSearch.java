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
import com.ethora.bot.wire.RefusedException;

import org.jspecify.annotations.Nullable;

/**
 * Looks into a room's archive for letters that are in doubt. An archive that does not
 * tell is asked again: until it does the room's letters wait, because sending them
 * blindly would show some twice. Ends by itself when the doubts are others.
 */
final class EchoSearch {

	/** How far back the archive is searched. */
	private static final int DEPTH = 100;

	private final Link link;

	private final Lane lane;

	private final int round;

	private final Timeline timeline;

	private final Duration patience;

	private final Consumer<List<RoomMessage>> found;

	EchoSearch(Link link, Lane lane, Timeline timeline, Duration patience, Consumer<List<RoomMessage>> found) {
		this.link = link;
		this.lane = lane;
		this.round = lane.round();
		this.timeline = timeline;
		this.patience = patience;
		this.found = found;
	}

	void ask() {
		this.timeline.schedule(this.patience, () -> {
			if (wanted()) {
				ask();
			}
		});
		this.link.archive(ArchiveQuery.latest(this.lane.room(), DEPTH))
			.whenComplete((page, error) -> this.timeline.execute(() -> {
				if (wanted()) {
					answered(page, error);
				}
			}));
	}

	private void answered(@Nullable ArchivePage page, @Nullable Throwable error) {
		if (page != null) {
			this.found.accept(page.messages());
		}
		else if (noArchive(error)) {
			this.found.accept(List.of());
		}
	}

	private boolean wanted() {
		return this.lane.inDoubt() && this.lane.round() == this.round;
	}

	private static boolean noArchive(@Nullable Throwable error) {
		Throwable cause = (error instanceof CompletionException) ? error.getCause() : error;
		return cause instanceof RefusedException refused && refused.refusal().noArchive();
	}

}
