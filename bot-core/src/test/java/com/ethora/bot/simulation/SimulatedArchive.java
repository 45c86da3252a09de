package com.ethora.bot.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;

/**
 * What a {@link SimulatedRoom} remembers.
 */
final class SimulatedArchive {

	private static final long FIRST = 1_767_225_600_000_000L;

	private final Jid room;

	private final List<Entry> entries = new ArrayList<>();

	private final List<RoomMessage> messages = new ArrayList<>();

	private boolean ids = true;

	private long number = FIRST;

	private int purged;

	SimulatedArchive(Jid room) {
		this.room = room;
	}

	void withoutIds() {
		this.ids = false;
	}

	long nextNumber() {
		return this.number;
	}

	String nextId() {
		return this.ids ? Long.toString(this.number) : null;
	}

	void add(RoomMessage message) {
		this.entries.add(new Entry(Long.toString(this.number++), message));
		this.messages.add(message);
	}

	/** Ethora rewrites the archive: what is edited never said anything else. */
	boolean edit(String archiveId, String nick, String text) {
		for (int i = this.entries.size() - 1; i >= 0; i--) {
			Entry entry = this.entries.get(i);
			if (entry.id().equals(archiveId)) {
				return entry.message() != null && entry.message().sender().nick().equals(nick)
						&& edit(i, entry.message(), text);
			}
		}
		return false;
	}

	private boolean edit(int index, RoomMessage old, String text) {
		RoomMessage edited = new RoomMessage(old.room(), old.sender(), text, old.id(), old.archiveId(), old.time(),
				old.origin(), old.kind(), old.data());
		this.entries.set(index, new Entry(this.entries.get(index).id(), edited));
		this.messages.set(this.messages.lastIndexOf(old), edited);
		return true;
	}

	void noise() {
		this.entries.add(new Entry(Long.toString(this.number++), null));
	}

	void purge() {
		this.purged = this.entries.size();
	}

	List<RoomMessage> messages() {
		return Collections.unmodifiableList(this.messages);
	}

	List<RoomMessage> newest(int max) {
		return List.copyOf(this.messages.subList(Math.max(0, this.messages.size() - max), this.messages.size()));
	}

	boolean reachesBackTo(String id) {
		return id == null || kept().stream().anyMatch((entry) -> entry.id().equals(id));
	}

	ArchivePage page(ArchiveQuery query) {
		if (!query.room().equals(this.room)) {
			throw new IllegalArgumentException("%s was asked for the archive of %s".formatted(this.room, query.room()));
		}
		List<Entry> kept = kept();
		List<Entry> following = kept.subList(position(kept, query), end(kept, query));
		boolean complete = following.size() <= query.max();
		List<Entry> page = query.newest()
				? following.subList(Math.max(0, following.size() - query.max()), following.size())
				: following.subList(0, Math.min(query.max(), following.size()));
		String last = page.isEmpty() ? null : page.get(page.size() - 1).id();
		String first = page.isEmpty() ? null : page.get(0).id();
		return new ArchivePage(page.stream()
			.filter((entry) -> entry.message() != null)
			.map((entry) -> as(RoomMessage.Origin.ARCHIVE, entry.message()))
			.toList(), first, last, complete);
	}

	static RoomMessage as(RoomMessage.Origin origin, RoomMessage message) {
		return new RoomMessage(message.room(), message.sender(), message.text(), message.id(), message.archiveId(),
				message.time(), origin, message.kind(), message.data());
	}

	private List<Entry> kept() {
		return this.entries.subList(this.purged, this.entries.size());
	}

	private static int end(List<Entry> entries, ArchiveQuery query) {
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).id().equals(query.before())) {
				return i;
			}
		}
		return entries.size();
	}

	private static int position(List<Entry> entries, ArchiveQuery query) {
		if (query.start() != null) {
			return position(entries, query.start().truncatedTo(ChronoUnit.SECONDS));
		}
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).id().equals(query.after())) {
				return i + 1;
			}
		}
		return 0;
	}

	/** As coarse as the coarsest server. */
	private static int position(List<Entry> entries, Instant start) {
		for (int i = 0; i < entries.size(); i++) {
			RoomMessage message = entries.get(i).message();
			if (message != null && !message.time().isBefore(start)) {
				return i;
			}
		}
		return entries.size();
	}

	private record Entry(String id, RoomMessage message) {
	}

}
