package com.ethora.bot.room;

import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.Cursors;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.Link;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one room says, each message once and in order. After a join the messages missed
 * come first, and live ones wait for them. When more come than are finished, reading
 * stops: what is not taken up stays in the archive until there is room for it.
 */
final class RoomLog {

	private static final Logger logger = LoggerFactory.getLogger(RoomLog.class);

	private final Jid room;

	private final RoomSettings settings;

	private final Cursors cursors;

	private final Timeline timeline;

	private final RandomGenerator random;

	private final RoomsListener listener;

	private final OpenEntries entries;

	private final Waiting waiting;

	private String nick = "";

	private Phase phase = Phase.AWAY;

	private Sieve sieve = Sieve.open();

	/** To be told once it is certain that nothing said from now on can be missed. */
	private Runnable caughtUp = () -> {
	};

	private @Nullable CatchUp catchUp;

	private @Nullable ArchiveWalk walk;

	/** The last message that was taken up; unknown before the first join. */
	private @Nullable Cursor place;

	/** The last message the room has shown since the join. */
	private @Nullable String seen;

	/** The first message the room has shown since the join. */
	private @Nullable String firstSeen;

	/** Until here nothing was missed, though not all of it was taken up. */
	private @Nullable String owedUntil;

	private boolean archived = true;

	private boolean losing;

	RoomLog(Jid room, RoomSettings settings, Cursors cursors, Timeline timeline, RandomGenerator random,
			RoomsListener listener) {
		this.room = room;
		this.settings = settings;
		this.cursors = cursors;
		this.timeline = timeline;
		this.random = random;
		this.listener = listener;
		this.entries = new OpenEntries(settings.log().mailbox(), new Movements());
		this.waiting = new Waiting(settings.log().mailbox());
	}

	void expect(String nick) {
		this.nick = nick;
	}

	void joined(Link link, Runnable caughtUp) {
		this.caughtUp = caughtUp;
		this.phase = Phase.LOOKING;
		this.seen = null;
		this.firstSeen = null;
		Asking asking = new Asking(this.room, this.settings, this.timeline, this.random);
		this.catchUp = new CatchUp(link, this.room, this.settings.log(), this.cursors, asking, this.timeline,
				new Guide());
		this.catchUp.start(this.place, this.owedUntil);
	}

	void left() {
		if (this.phase == Phase.LIVE) {
			this.owedUntil = null;
		}
		else if (this.phase == Phase.READING || this.phase == Phase.FULL) {
			this.owedUntil = this.sieve.owed(this.seen);
		}
		if (this.archived && this.place != null) {
			this.waiting.leaveToArchive();
		}
		this.phase = Phase.AWAY;
		if (this.catchUp != null) {
			this.catchUp.cancel();
			this.catchUp = null;
		}
	}

	void received(RoomMessage message) {
		if (message.origin() == RoomMessage.Origin.HISTORY) {
			replayed(message);
			return;
		}
		see(message);
		if (this.phase == Phase.LIVE) {
			take(message);
			if (this.entries.full()) {
				pause();
			}
		}
		else if (!this.waiting.add(message, this.archived)) {
			lose();
		}
	}

	int backlog() {
		return this.entries.unfinished();
	}

	/** The first of a row is worth a warning. */
	private void lose() {
		if (!this.losing) {
			this.losing = true;
			logger.warn("More is said in {} than can be handled, and it has no archive: some of it is lost", this.room);
		}
		this.listener.leftOut(this.room, 1);
	}

	private void see(RoomMessage message) {
		if (message.archiveId() != null) {
			this.seen = message.archiveId();
			this.firstSeen = (this.firstSeen != null) ? this.firstSeen : message.archiveId();
		}
		if (own(message)) {
			this.listener.echoed(message);
		}
	}

	private void take(RoomMessage message) {
		if (message.archiveId() != null) {
			this.place = new Cursor(message.archiveId(), message.time());
		}
		if (own(message)) {
			this.entries.takeOwn(message);
			return;
		}
		LogEntry entry = this.entries.take(message);
		if (entry != null) {
			this.listener.message(entry);
		}
		else {
			logger.debug("Dropped a repetition of {} in {}", message.archiveId(), this.room);
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

	/** Read on from the archive, or from what waits, as soon as there is room. */
	private void pause() {
		this.phase = Phase.FULL;
		if (this.walk == null && this.archived && this.catchUp != null && this.place != null) {
			this.walk = this.catchUp.walk(this.place);
		}
	}

	private void readOn() {
		ArchiveWalk current = this.walk;
		if (current == null) {
			goLive();
		}
		else if (this.entries.full()) {
			this.phase = Phase.FULL;
		}
		else {
			this.phase = Phase.READING;
			current.next((page) -> read(page, current.place()));
		}
	}

	private void read(ArchivePage page, Cursor end) {
		page.messages().forEach(this::sift);
		passOver(end);
		if (page.complete() && this.waiting.spilled()) {
			this.waiting.leaveToArchive();
			readOn();
		}
		else if (page.complete()) {
			goLive();
		}
		else {
			readOn();
		}
	}

	/** What is left out, and what is no message, need not be read again. */
	private void passOver(Cursor end) {
		if (end.after() != null) {
			this.place = end;
			this.entries.skip(end.after(), end.at());
		}
	}

	private void sift(RoomMessage message) {
		if (message.archiveId() != null && message.archiveId().equals(this.firstSeen)) {
			this.sieve.live();
		}
		switch (this.sieve.judge(message.archiveId())) {
			case TAKEN -> take(message);
			case KNOWN -> take(own(message) ? message : message.withOrigin(RoomMessage.Origin.HISTORY));
			case LEFT_OUT -> logger.trace("Left out a message of {}", this.room);
		}
	}

	private void goLive() {
		this.walk = null;
		this.sieve = Sieve.open();
		this.losing = false;
		this.phase = Phase.LIVE;
		RoomMessage message = null;
		do {
			if (message != null) {
				take(message);
			}
			if (this.entries.full()) {
				pause();
				return;
			}
			message = this.waiting.poll();
		}
		while (message != null);
	}

	private void live(@Nullable String newest) {
		this.caughtUp.run();
		this.listener.live(this.room, newest);
	}

	private enum Phase {

		/** Not in the room. */
		AWAY,

		/** In the room, finding out where to read on. */
		LOOKING,

		/** Reading what was missed or not come to. */
		READING,

		/** As much in work as may be. */
		FULL,

		/** Taking up what comes. */
		LIVE

	}

	private final class Guide implements CatchUp.Guide {

		@Override
		public Survey.Kind look(RoomMessage message) {
			if (own(message)) {
				RoomLog.this.listener.echoed(message);
				return Survey.Kind.OWN;
			}
			boolean back = message.archiveId() != null && message.archiveId().equals(RoomLog.this.firstSeen);
			return back ? Survey.Kind.LIVE : Survey.Kind.OTHER;
		}

		@Override
		public @Nullable RoomMessage firstLive() {
			return RoomLog.this.waiting.firstArchived();
		}

		@Override
		public void began(Cursor start) {
			RoomLog.this.archived = true;
			RoomLog.this.place = start;
			RoomLog.this.sieve = Sieve.open();
			live(start.after());
			readFrom(start);
		}

		@Override
		public void found(Survey.Findings findings, Cursor start, Cursor end) {
			RoomLog.this.archived = true;
			RoomLog.this.sieve = findings.sieve();
			if (findings.leftOut() > 0) {
				logger.warn("{} messages said in {} while the bot was away are left out", findings.leftOut(),
						RoomLog.this.room);
				RoomLog.this.listener.leftOut(RoomLog.this.room, findings.leftOut());
			}
			live(end.after());
			if (RoomLog.this.entries.full() && !findings.head().isEmpty()) {
				readFrom(start);
			}
			else {
				findings.head().forEach(RoomLog.this::sift);
				readOn((findings.more() != null) ? findings.more() : end, findings.more() != null);
			}
		}

		private void readOn(Cursor from, boolean more) {
			passOver(from);
			if (more || RoomLog.this.waiting.spilled()) {
				readFrom(from);
			}
			else {
				goLive();
			}
		}

		private void readFrom(Cursor from) {
			if (RoomLog.this.catchUp != null) {
				RoomLog.this.walk = RoomLog.this.catchUp.walk(from);
				RoomLog.this.readOn();
			}
		}

		@Override
		public void noArchive() {
			if (RoomLog.this.archived) {
				RoomLog.this.archived = false;
				logger.warn("{} has no archive for the bot: what is said while the bot is away is not handled",
						RoomLog.this.room);
			}
			live(null);
			RoomLog.this.walk = null;
			goLive();
		}

	}

	private final class Movements implements OpenEntries.Observer {

		@Override
		public void moved(Cursor cursor) {
			RoomLog.this.cursors.moved(RoomLog.this.room, cursor);
		}

		@Override
		public void passedOwn(String id) {
			RoomLog.this.listener.settled(RoomLog.this.room, id);
		}

		@Override
		public void finished() {
			if (RoomLog.this.phase == Phase.FULL && RoomLog.this.entries.roomy()) {
				readOn();
			}
		}

	}

	private record Replayed(RoomMessage message) implements LogEntry {

		@Override
		public void finish() {
			// Nothing was taken up, so nothing moves.
		}

	}

}
