package com.ethora.bot.sandbox.archive;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import com.ethora.bot.sandbox.stanza.Jid;

/**
 * The messages of one room in the order in which everybody got them. The oldest fall out
 * when there are too many.
 */
public final class RoomArchive {

	private final TreeMap<Long, ArchivedMessage> messages = new TreeMap<>();

	private final int limit;

	public RoomArchive(int limit) {
		this.limit = limit;
	}

	public void append(ArchivedMessage message) {
		this.messages.put(message.id(), message);
		if (this.messages.size() > this.limit) {
			this.messages.pollFirstEntry();
		}
	}

	/**
	 * Rewrite a message.
	 * @param id the message's id
	 * @param author who wants to: only one's own messages can be changed
	 * @param correction what to make of it
	 * @return whether there was such a message and it was this author's
	 */
	public boolean correct(String id, Jid author, Correction correction) {
		Optional<ArchivedMessage> found = find(id).filter((message) -> message.author().equals(author));
		found
			.ifPresent((message) -> this.messages.put(message.id(), message.with(correction.apply(message.message()))));
		return found.isPresent();
	}

	/**
	 * Forget all messages.
	 */
	public void clear() {
		this.messages.clear();
	}

	Page page(PageRequest request) {
		List<ArchivedMessage> matching = this.messages.values().stream().filter(request::matches).toList();
		List<ArchivedMessage> window = matching.stream().filter(request::inWindow).toList();
		int size = Math.min(request.max(), window.size());
		int from = request.backwards() ? window.size() - size : 0;
		List<ArchivedMessage> messages = window.subList(from, from + size);
		int index = messages.isEmpty() ? 0 : matching.indexOf(messages.get(0));
		return new Page(messages, matching.size(), index, size == window.size());
	}

	private Optional<ArchivedMessage> find(String id) {
		try {
			return Optional.ofNullable(this.messages.get(Long.valueOf(id)));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
