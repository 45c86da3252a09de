package com.ethora.bot.xmpp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent over HTTP, as it goes into requests. Used under the lock of its
 * channel.
 */
final class BoshQueue {

	/** A request gets no more elements once it has so many characters. */
	private static final int BATCH = 64 * 1024;

	private final Deque<String> elements = new ArrayDeque<>();

	private final String domain;

	BoshQueue(String domain) {
		this.domain = domain;
	}

	boolean add(String xml) {
		return this.elements.size() < Channel.MAX_WAITING && this.elements.add(xml);
	}

	int size() {
		return this.elements.size();
	}

	void clear() {
		this.elements.clear();
	}

	boolean isEmpty() {
		return this.elements.isEmpty();
	}

	/** Whether the next thing to be said begins a stream. */
	boolean opens() {
		return isOpen(this.elements.peek());
	}

	String create(long rid) {
		this.elements.remove();
		return BoshBody.create(this.domain, rid);
	}

	/** What the next request says, which may be nothing. */
	String next(String sid, long rid) {
		if (opens()) {
			this.elements.remove();
			return BoshBody.restart(this.domain, sid, rid);
		}
		List<String> batch = new ArrayList<>();
		int size = 0;
		while (size < BATCH && !this.elements.isEmpty() && !isFraming(this.elements.peek())) {
			String element = this.elements.remove();
			size += element.length();
			batch.add(element);
		}
		if (!this.elements.isEmpty() && isFraming(this.elements.peek()) && !opens()) {
			this.elements.remove();
			return BoshBody.terminate(batch, sid, rid);
		}
		return BoshBody.carry(batch, sid, rid);
	}

	private static boolean isOpen(@Nullable String xml) {
		return xml != null && xml.startsWith("<open ") && isFraming(xml);
	}

	/**
	 * Streams begin and end here as they do on a WebSocket, and are told in attributes.
	 */
	private static boolean isFraming(String xml) {
		return (xml.startsWith("<open ") || xml.startsWith("<close ")) && xml.contains("'" + Ns.FRAMING + "'");
	}

}
