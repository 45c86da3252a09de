package com.ethora.bot.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.ethora.bot.MessageRef;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a room remembers. As Ethora's servers do, it shows messages as they are after what
 * was changed about them.
 */
final class RoomArchive {

	private final List<RoomMessage> messages = new ArrayList<>();

	private long last;

	/** Increasing, and close to the time in microseconds. */
	String nextId(Instant now) {
		this.last = Math.max(this.last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
		return Long.toString(this.last);
	}

	void add(RoomMessage message) {
		this.messages.add(message);
	}

	Optional<RoomMessage> find(MessageRef ref) {
		return this.messages.stream()
			.filter((message) -> message.ref().filter((known) -> known.matches(ref)).isPresent())
			.findFirst();
	}

	Optional<RoomMessage> newest(String sender) {
		return this.messages.stream()
			.filter((message) -> message.sender().nick().equals(sender))
			.reduce((one, other) -> other);
	}

	void replace(RoomMessage message, UnaryOperator<RoomMessage> change) {
		this.messages.replaceAll((each) -> each.equals(message) ? change.apply(each) : each);
	}

	ArchivePage page(ArchiveQuery query) {
		List<RoomMessage> found = this.messages.subList(begin(query), end(query));
		boolean complete = found.size() <= query.max();
		int size = Math.min(query.max(), found.size());
		List<RoomMessage> page = query.newest() ? found.subList(found.size() - size, found.size())
				: found.subList(0, size);
		return new ArchivePage(page.stream().map((message) -> message.withOrigin(RoomMessage.Origin.ARCHIVE)).toList(),
				page.isEmpty() ? null : page.get(0).archiveId(),
				page.isEmpty() ? null : page.get(page.size() - 1).archiveId(), complete);
	}

	private int begin(ArchiveQuery query) {
		Instant start = query.start();
		if (start == null) {
			return (query.after() != null) ? index(query.after()) + 1 : 0;
		}
		int begin = 0;
		while (begin < this.messages.size() && this.messages.get(begin).time().isBefore(start)) {
			begin++;
		}
		return begin;
	}

	private int end(ArchiveQuery query) {
		return (query.before() != null) ? index(query.before()) : this.messages.size();
	}

	private int index(@Nullable String archiveId) {
		for (int i = 0; i < this.messages.size(); i++) {
			if (String.valueOf(archiveId).equals(this.messages.get(i).archiveId())) {
				return i;
			}
		}
		throw new RefusedException(new Refusal("item-not-found", null));
	}

}
