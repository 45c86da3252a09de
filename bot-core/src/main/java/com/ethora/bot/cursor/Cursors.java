package com.ethora.bot.cursor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.LinkException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cursors of all rooms of one run, on their way to a store. A cursor moves with every
 * message; the store is told of the newest only, and of one room not more often than once
 * in a while. What it fails to keep it is given again.
 */
public final class Cursors {

	private static final Logger logger = LoggerFactory.getLogger(Cursors.class);

	private final CursorStore store;

	private final Timeline timeline;

	private final CursorSettings settings;

	private final Map<Jid, Track> tracks = new LinkedHashMap<>();

	/** Repeated failures are quiet: the first of a row is worth a warning. */
	private boolean failing;

	public Cursors(CursorStore store, Timeline timeline, CursorSettings settings) {
		this.store = store;
		this.timeline = timeline;
		this.settings = settings;
	}

	/**
	 * Find the cursor of a room.
	 * @param room the room
	 * @return the cursor, empty when the bot has never been there
	 */
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		return attempt(() -> this.store.load(room));
	}

	/**
	 * Keep the first cursor of a room.
	 * @param room the room
	 * @param cursor the cursor
	 * @return completed when it is kept
	 */
	public CompletionStage<Void> begin(Jid room, Cursor cursor) {
		return attempt(() -> this.store.save(room, cursor));
	}

	/**
	 * Move the cursor of a room.
	 * @param room the room
	 * @param cursor where it is now
	 */
	public void moved(Jid room, Cursor cursor) {
		Track track = this.tracks.computeIfAbsent(room, Track::new);
		track.unsaved = cursor;
		track.saveInTime();
	}

	/**
	 * Keep all that is not kept yet, without waiting for its time.
	 * @return completed when the store has answered, whether it could keep it or not
	 */
	public CompletionStage<Void> flush() {
		return CompletableFuture
			.allOf(this.tracks.values().stream().map(Track::flush).toArray(CompletableFuture[]::new));
	}

	/** A store of the application may throw instead of failing in good order. */
	private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> question) {
		try {
			return question.get();
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private void succeeded() {
		this.failing = false;
	}

	/** Without a connection nobody expects cursors to be kept. */
	private void failed(Throwable error) {
		Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
		if (cause instanceof LinkException) {
			logger.debug("Cursors cannot be kept without a connection: {}", cause.getMessage());
			return;
		}
		if (!this.failing) {
			logger.warn("Cursors cannot be kept at the moment, trying again: {}", String.valueOf(cause.getMessage()));
		}
		this.failing = true;
	}

	/**
	 * The way of one room's cursor.
	 */
	private final class Track {

		private final Jid room;

		private @Nullable Cursor unsaved;

		private @Nullable CompletableFuture<Void> saving;

		private Timeline.@Nullable Timer pause;

		Track(Jid room) {
			this.room = room;
		}

		void saveInTime() {
			if (this.saving == null && this.pause == null) {
				save();
			}
		}

		CompletableFuture<Void> flush() {
			CompletableFuture<Void> running = this.saving;
			if (running != null) {
				return running.thenCompose((ignored) -> flush());
			}
			if (this.unsaved == null) {
				return CompletableFuture.completedFuture(null);
			}
			return save();
		}

		/** The store answers, fails, or is not waited for any longer. */
		private CompletableFuture<Void> save() {
			Cursor cursor = this.unsaved;
			CompletableFuture<Void> done = new CompletableFuture<>();
			if (cursor == null) {
				done.complete(null);
				return done;
			}
			this.unsaved = null;
			this.saving = done;
			rest(Cursors.this.settings.pause());
			Timeline.Timer patience = Cursors.this.timeline.schedule(Cursors.this.settings.patience(),
					() -> over(done, cursor, new IllegalStateException("The store does not answer")));
			attempt(() -> Cursors.this.store.save(this.room, cursor))
				.whenComplete((ignored, error) -> Cursors.this.timeline.execute(() -> {
					patience.cancel();
					over(done, cursor, error);
				}));
			return done;
		}

		private void over(CompletableFuture<Void> save, Cursor cursor, @Nullable Throwable error) {
			if (this.saving != save) {
				return;
			}
			this.saving = null;
			if (error == null) {
				succeeded();
			}
			else {
				failed(error);
				this.unsaved = (this.unsaved != null) ? this.unsaved : cursor;
				rest(Cursors.this.settings.retry());
			}
			save.complete(null);
			if (this.unsaved != null && this.pause == null) {
				save();
			}
		}

		private void rest(Duration time) {
			if (this.pause != null) {
				this.pause.cancel();
			}
			this.pause = Cursors.this.timeline.schedule(time, () -> {
				this.pause = null;
				if (this.unsaved != null && this.saving == null) {
					save();
				}
			});
		}

	}

}
