package com.ethora.bot.ai;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.ethora.bot.History;
import com.ethora.bot.HistoryException;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a room before a message, as far as it belongs to the same talk: in a
 * thread that thread, else the channel. Read from the archive, no further than is asked
 * for. To be used once, by one thread that may wait.
 */
public final class Past {

	/**
	 * So much may have been said since. A message is looked for from the newest one on,
	 * because edits and deletions of what came before it may have come after it.
	 */
	private static final int SINCE = 100;

	/** No further back than this is it looked for what belongs to the talk. */
	private static final int FARTHEST = 500;

	private final RoomMessage message;

	private final History history;

	private final @Nullable String thread;

	private final List<RoomMessage> since = new ArrayList<>();

	private boolean atBeginning;

	private Past(RoomMessage message, History history) {
		this.message = message;
		this.history = history;
		this.thread = message.thread().map(ThreadParent::id).orElse(null);
	}

	/**
	 * The past of a message.
	 * @param turn the message
	 * @return its past, nothing of which is read yet
	 */
	public static Past of(Turn turn) {
		return new Past(turn.message(), turn.room().history());
	}

	/**
	 * Read what was said before, newest first.
	 * @param reader told each message of the talk; says whether to go on
	 * @throws HistoryException when the archive cannot be read
	 */
	public void read(Predicate<RoomMessage> reader) {
		if (!readFromNow(reader) && this.message.archiveId() != null) {
			this.since.clear();
			try (Stream<RoomMessage> before = this.history.before(this.message.archiveId())) {
				read(before.iterator(), reader);
			}
		}
	}

	private boolean readFromNow(Predicate<RoomMessage> reader) {
		try (Stream<RoomMessage> newest = this.history.newestFirst()) {
			Iterator<RoomMessage> each = newest.iterator();
			for (int i = 0; i < SINCE && each.hasNext(); i++) {
				RoomMessage said = each.next();
				if (isMessage(said)) {
					read(each, reader);
					return true;
				}
				this.since.add(0, said);
			}
		}
		return false;
	}

	private void read(Iterator<RoomMessage> before, Predicate<RoomMessage> reader) {
		boolean wanted = true;
		for (int i = 0; wanted && !this.atBeginning && i < FARTHEST && before.hasNext(); i++) {
			RoomMessage said = before.next();
			if (belongs(said)) {
				this.atBeginning = isBeginning(said);
				wanted = reader.test(said);
			}
		}
	}

	/**
	 * Return what was said after the message until it was read, which may be answers to
	 * what was said before it.
	 * @return the messages of the talk, oldest first
	 */
	public List<RoomMessage> since() {
		return this.since.stream().filter(this::belongs).toList();
	}

	/**
	 * Return the message that the thread begins with.
	 * @return the message; none when {@link #read} has come as far, and outside of
	 * threads
	 * @throws HistoryException when the archive cannot be read
	 */
	public Optional<RoomMessage> beginning() {
		if (this.thread == null || this.atBeginning) {
			return Optional.empty();
		}
		return this.history.around(this.thread, 0, 0).stream().filter(this::isBeginning).findFirst();
	}

	private boolean belongs(RoomMessage said) {
		return (this.thread == null) ? said.shownInChannel()
				: isBeginning(said) || said.thread().map(ThreadParent::id).filter(this.thread::equals).isPresent();
	}

	private boolean isBeginning(RoomMessage said) {
		return this.thread != null && this.thread.equals(said.archiveId());
	}

	private boolean isMessage(RoomMessage said) {
		return (this.message.archiveId() != null) ? this.message.archiveId().equals(said.archiveId())
				: this.message.id() != null && Objects.equals(this.message.id(), said.id())
						&& this.message.sender().nick().equals(said.sender().nick());
	}

}
