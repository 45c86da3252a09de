package com.ethora.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.Skipped;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.turn.Claims.Claim;

import org.jspecify.annotations.Nullable;

/**
 * Messages that one turn handles. More may come as long as it waits for that.
 */
final class Batch {

	private final Claim claim;

	/** In their order, the newest last. */
	private final List<LogEntry> entries = new ArrayList<>();

	Batch(Claim claim, LogEntry entry) {
		this.claim = claim;
		this.entries.add(entry);
	}

	/** Whether something else is wanted by the same as this. */
	boolean claimedLike(Claim other) {
		return this.claim.equals(other);
	}

	void add(LogEntry entry) {
		this.entries.add(entry);
	}

	/** Have one message in place of what was there. */
	List<LogEntry> replace(LogEntry entry) {
		List<LogEntry> before = List.copyOf(this.entries);
		this.entries.clear();
		this.entries.add(entry);
		return before;
	}

	/** Take the first message that is wanted out of it, if there is one. */
	@Nullable LogEntry take(Predicate<LogEntry> wanted) {
		LogEntry found = this.entries.stream().filter(wanted).findFirst().orElse(null);
		if (found != null) {
			this.entries.remove(found);
		}
		return found;
	}

	List<LogEntry> entries() {
		return List.copyOf(this.entries);
	}

	RoomMessage newest() {
		return last().message();
	}

	LogEntry last() {
		return this.entries.get(this.entries.size() - 1);
	}

	Skipped skipped() {
		return new Skipped(this.entries.subList(0, this.entries.size() - 1).stream().map(LogEntry::message).toList());
	}

}
