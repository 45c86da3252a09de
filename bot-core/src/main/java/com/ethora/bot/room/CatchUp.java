package com.ethora.bot.room;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStore;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.RefusedException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a room said after the cursor, page by page. One reading belongs to one join:
 * when the link is lost it is cancelled, and the next join begins another one.
 */
final class CatchUp {

	private static final Logger logger = LoggerFactory.getLogger(CatchUp.class);

	private static final Duration RETRY = Duration.ofSeconds(3);

	private final Link link;

	private final Jid room;

	private final RoomSettings settings;

	private final Timeline timeline;

	private final Reader reader;

	private Timeline.@Nullable Timer timer;

	/** What we read on from; absent for the beginning or the end of the archive. */
	private @Nullable String position;

	private boolean cancelled;

	CatchUp(Link link, Jid room, RoomSettings settings, Timeline timeline, Reader reader) {
		this.link = link;
		this.room = room;
		this.settings = settings;
		this.timeline = timeline;
		this.reader = reader;
	}

	void start(CursorStore cursors) {
		ask(() -> cursors.load(this.room), this::loaded);
	}

	void cancel() {
		this.cancelled = true;
		if (this.timer != null) {
			this.timer.cancel();
		}
	}

	private void loaded(Optional<Cursor> cursor) {
		if (cursor.isPresent()) {
			readAfter(cursor.get().after());
		}
		else {
			startAtNow();
		}
	}

	private void readAfter(@Nullable String after) {
		this.position = after;
		ask(() -> this.link.archive(ArchiveQuery.after(this.room, after, this.settings.pageSize())), (page) -> {
			page.messages().forEach(this.reader::missed);
			if (page.complete() || page.last() == null || page.last().equals(after)) {
				this.reader.done();
			}
			else {
				readAfter(page.last());
			}
		});
	}

	/** The end of the archive is where a bot begins that was never here before. */
	private void startAtNow() {
		this.position = null;
		ask(() -> this.link.archive(ArchiveQuery.latest(this.room, this.settings.pageSize())), (page) -> {
			String from = this.reader.begins(page);
			if (Objects.equals(from, page.last())) {
				this.reader.done();
			}
			else {
				readAfter(from);
			}
		});
	}

	/**
	 * Ask, and go on with the first answer that comes while this reading is wanted. An
	 * archive that does not answer is asked again: until then live messages wait, because
	 * handling them first would break the order.
	 */
	private <T> void ask(Supplier<CompletionStage<T>> question, Consumer<T> then) {
		Question<T> asked = new Question<>(question, then);
		this.timer = this.timeline.schedule(this.settings.archiveTimeout(), () -> {
			asked.over = true;
			logger.warn("The archive of {} does not answer, asking again", this.room);
			ask(question, then);
		});
		question.get().whenComplete((answer, error) -> this.timeline.execute(() -> asked.answered(answer, error)));
	}

	private void failed(Throwable error, Runnable again) {
		Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
		if (cause instanceof LinkException) {
			return;
		}
		if (cause instanceof RefusedException refused && refused.refusal().noArchive()) {
			this.reader.noArchive();
			return;
		}
		if (this.position != null && cause instanceof RefusedException refused
				&& "item-not-found".equals(refused.refusal().condition())) {
			logger.warn("The archive of {} no longer reaches back to the cursor, going on from now", this.room);
			startAtNow();
			return;
		}
		logger.warn("The archive of {} could not be read, asking again: {}", this.room, cause.getMessage());
		this.timer = this.timeline.schedule(RETRY, again);
	}

	/**
	 * Where what was read goes.
	 */
	interface Reader {

		/** A message we have not been there for. */
		void missed(RoomMessage message);

		/**
		 * We were never here; this is the end of the archive. Returns what to read on
		 * from.
		 */
		@Nullable String begins(ArchivePage newest);

		/** Nothing is left to read. */
		void done();

		/** There is nothing to read from. */
		void noArchive();

	}

	private final class Question<T> {

		private final Supplier<CompletionStage<T>> question;

		private final Consumer<T> then;

		private boolean over;

		Question(Supplier<CompletionStage<T>> question, Consumer<T> then) {
			this.question = question;
			this.then = then;
		}

		void answered(@Nullable T answer, @Nullable Throwable error) {
			if (this.over || CatchUp.this.cancelled) {
				return;
			}
			this.over = true;
			if (CatchUp.this.timer != null) {
				CatchUp.this.timer.cancel();
			}
			if (error != null) {
				failed(error, () -> ask(this.question, this.then));
			}
			else if (answer != null) {
				this.then.accept(answer);
			}
		}

	}

}
