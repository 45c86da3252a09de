package com.ethora.bot.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStore;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.Link;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one room says, each message once and in order. After a join the messages missed
 * come first, and live ones wait for them.
 */
final class RoomLog {

	private static final Logger logger = LoggerFactory.getLogger(RoomLog.class);

	private final Jid room;

	private final RoomSettings settings;

	private final CursorStore cursors;

	private final Timeline timeline;

	private final RoomsListener listener;

	private final OpenEntries entries;

	private final Deque<RoomMessage> waiting = new ArrayDeque<>();

	private String nick = "";

	private @Nullable CatchUp catchUp;

	private boolean live;

	private boolean archiveMissed;

	RoomLog(Jid room, RoomSettings settings, CursorStore cursors, Timeline timeline, RoomsListener listener) {
		this.room = room;
		this.settings = settings;
		this.cursors = cursors;
		this.timeline = timeline;
		this.listener = listener;
		this.entries = new OpenEntries((cursor) -> this.cursors.save(this.room, cursor));
	}

	void expect(String nick) {
		this.nick = nick;
	}

	void joined(Link link) {
		this.catchUp = new CatchUp(link, this.room, this.settings, this.timeline, new Reader());
		this.catchUp.start(this.cursors);
	}

	void left() {
		this.live = false;
		if (this.catchUp != null) {
			this.catchUp.cancel();
			this.catchUp = null;
		}
	}

	void received(RoomMessage message) {
		if (message.origin() == RoomMessage.Origin.HISTORY) {
			replayed(message);
		}
		else if (this.live) {
			take(message);
		}
		else {
			this.waiting.add(message);
		}
	}

	int backlog() {
		return this.entries.size();
	}

	private void take(RoomMessage message) {
		LogEntry entry = this.entries.take(message);
		if (entry == null) {
			logger.debug("Dropped a repetition of {} in {}", message.archiveId(), this.room);
		}
		else if (own(message)) {
			this.listener.echoed(message);
			entry.finish();
		}
		else {
			this.listener.message(entry);
		}
	}

	/**
	 * What a server repeats on join is read from the archive where there is one, so here
	 * it is not taken up: it only tells which of our own messages have arrived.
	 */
	private void replayed(RoomMessage message) {
		if (own(message)) {
			this.listener.echoed(message);
		}
		else {
			this.listener.message(new Replayed(message));
		}
	}

	private boolean own(RoomMessage message) {
		return message.sender().nick().equals(this.nick);
	}

	/**
	 * Messages that came since we joined are to be handled, and so is what followed them
	 * while the link was away. What came before the first of them is old.
	 */
	private @Nullable String begin(ArchivePage newest) {
		RoomMessage first = this.waiting.stream()
			.filter((message) -> message.archiveId() != null)
			.findFirst()
			.orElse(null);
		if (first == null) {
			this.cursors.save(this.room, new Cursor(newest.last(), null));
			return newest.last();
		}
		this.cursors.save(this.room, new Cursor(before(first, newest), null));
		take(first);
		return first.archiveId();
	}

	private static @Nullable String before(RoomMessage first, ArchivePage newest) {
		String before = first.archiveId();
		for (RoomMessage message : newest.messages()) {
			if (Objects.equals(message.archiveId(), first.archiveId())) {
				return before;
			}
			before = message.archiveId();
		}
		return newest.last();
	}

	private void goLive() {
		this.catchUp = null;
		this.live = true;
		while (!this.waiting.isEmpty()) {
			take(this.waiting.removeFirst());
		}
		this.listener.live(this.room);
	}

	private final class Reader implements CatchUp.Reader {

		@Override
		public void missed(RoomMessage message) {
			take(message);
		}

		@Override
		public @Nullable String begins(ArchivePage newest) {
			newest.messages().stream().filter(RoomLog.this::own).forEach(RoomLog.this.listener::echoed);
			return begin(newest);
		}

		@Override
		public void done() {
			goLive();
		}

		@Override
		public void noArchive() {
			if (!RoomLog.this.archiveMissed) {
				RoomLog.this.archiveMissed = true;
				logger.warn("{} keeps no archive: what is said while the bot is away is not handled",
						RoomLog.this.room);
			}
			goLive();
		}

	}

	private record Replayed(RoomMessage message) implements LogEntry {

		@Override
		public void finish() {
			// Nothing was taken up, so nothing moves.
		}

	}

}
