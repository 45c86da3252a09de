package com.ethora.bot.sandbox.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.sandbox.server.ChatServer;
import com.ethora.bot.sandbox.server.Connection;
import com.ethora.bot.sandbox.server.Link;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A client's session over HTTP. One request waits until there is something to say;
 * requests are dealt with in their order, and the last answers are kept for a client that
 * did not get them. Lives in the server's thread.
 */
final class BoshSession implements Link {

	private static final int HOLD = 1;

	private static final int REQUESTS = HOLD + 1;

	private static final int LONGEST_WAIT = 60;

	/** How long, in seconds, a client may be without a request. */
	private static final int INACTIVITY = 30;

	private static final String RESTART = "{" + Ns.XBOSH + "}restart";

	private final Deque<Map.Entry<Long, BoshRequest>> held = new ArrayDeque<>();

	private final Map<Long, Map.Entry<Element, BoshRequest>> early = new TreeMap<>();

	private final Map<Long, String> answers = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
			return size() > REQUESTS;
		}

	};

	private final List<String> frames = new ArrayList<>();

	private final String sid;

	private final Element creation;

	private final int wait;

	private final Executor executor;

	private final Runnable atEnd;

	private @Nullable Connection connection;

	private long next;

	private boolean greeted;

	private boolean flushing;

	private boolean ended;

	private @Nullable String condition;

	BoshSession(String sid, long rid, Element creation, Executor executor, Runnable atEnd) {
		this.sid = sid;
		this.next = rid;
		this.creation = creation;
		this.wait = Math.max(1, Math.min(LONGEST_WAIT, Integer.parseInt(creation.attribute("wait").orElse("60"))));
		this.executor = executor;
		this.atEnd = atEnd;
	}

	void connect(ChatServer server) {
		this.connection = server.connect(this);
	}

	static Element terminated(@Nullable String condition) {
		return Element.of("body", Ns.BOSH).with("type", "terminate").with("condition", condition);
	}

	void take(long rid, Element body, BoshRequest request) {
		String before = this.answers.get(rid);
		if (before != null) {
			request.answer(before);
		}
		else if (rid < this.next || rid >= this.next + REQUESTS) {
			request.answer(terminated("item-not-found").toString());
		}
		else {
			this.early.put(rid, Map.entry(body, request));
			for (var due = this.early.remove(this.next); due != null; due = this.early.remove(this.next)) {
				long number = this.next++;
				hold(number, due.getValue());
				deal(due.getKey());
			}
			flushSoon();
		}
	}

	private void hold(long rid, BoshRequest request) {
		Map.Entry<Long, BoshRequest> entry = Map.entry(rid, request);
		this.held.add(entry);
		later(this.wait, () -> {
			if (this.held.remove(entry)) {
				answer(entry);
			}
		});
	}

	private void deal(Element body) {
		Connection open = this.connection;
		if (open == null || this.ended) {
			return;
		}
		if (body == this.creation || body.attribute(RESTART).orElse("").equals("true")) {
			open.receive(Element.of("open", Ns.FRAMING)
				.with("to", body.attribute("to").orElse(null))
				.with("version", "1.0")
				.toString());
		}
		body.children().forEach((child) -> open.receive(child.toString()));
		if (body.attribute("type").orElse("").equals("terminate")) {
			end(null);
			open.lost();
		}
	}

	@Override
	public void send(String frame) {
		// Where a stream begins and ends is told in attributes.
		if (!frame.startsWith("<open ") && !frame.startsWith("<close ")) {
			this.frames.add(frame);
			flushSoon();
		}
	}

	/** At once: the port may be closed after it. */
	@Override
	public void close() {
		end(this.frames.isEmpty() ? null : "remote-stream-error");
		flush();
	}

	@Override
	public void cut() {
		this.ended = true;
		this.atEnd.run();
		this.held.forEach((entry) -> entry.getValue().cut());
		this.held.clear();
	}

	private void end(@Nullable String condition) {
		this.ended = true;
		this.condition = condition;
		flushSoon();
	}

	/** What is said in one go is said in one answer. */
	private void flushSoon() {
		if (!this.flushing) {
			this.flushing = true;
			this.executor.execute(this::flush);
		}
	}

	private void flush() {
		this.flushing = false;
		while (!this.held.isEmpty() && (this.ended || !this.frames.isEmpty() || this.held.size() > HOLD)) {
			answer(this.held.remove());
		}
		if (this.held.isEmpty()) {
			long waitingFor = this.next;
			later(INACTIVITY, () -> {
				if (this.next == waitingFor && this.held.isEmpty()) {
					expire();
				}
			});
		}
	}

	private void expire() {
		this.ended = true;
		this.atEnd.run();
		if (this.connection != null) {
			this.connection.lost();
		}
	}

	private void answer(Map.Entry<Long, BoshRequest> entry) {
		Element body = Element.of("body", Ns.BOSH);
		if (this.ended) {
			body = terminated(this.condition);
			this.atEnd.run();
		}
		else if (!this.greeted) {
			this.greeted = true;
			body = greeting(body);
		}
		String empty = body.toString();
		String answer = this.frames.isEmpty() ? empty
				: empty.replaceFirst("/>$", ">") + String.join("", this.frames) + "</body>";
		this.frames.clear();
		this.answers.put(entry.getKey(), answer);
		entry.getValue().answer(answer);
	}

	private Element greeting(Element body) {
		return body.with("sid", this.sid)
			.with("wait", Integer.toString(this.wait))
			.with("requests", Integer.toString(REQUESTS))
			.with("hold", Integer.toString(HOLD))
			.with("inactivity", Integer.toString(INACTIVITY))
			.with("ver", "1.11")
			.with("from", this.creation.attribute("to").orElse(null))
			.with("{" + Ns.XBOSH + "}version", "1.0");
	}

	private void later(int seconds, Runnable task) {
		CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, this.executor).execute(task);
	}

}
