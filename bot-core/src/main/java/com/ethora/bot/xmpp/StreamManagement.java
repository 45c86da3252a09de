package com.ethora.bot.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.wire.LinkException;
import org.jspecify.annotations.Nullable;

/**
 * Counts stanzas both ways where the server does so too (XEP-0198): each side tells the
 * other how many it has taken. A stream is never resumed. Safe for use by any thread.
 */
final class StreamManagement {

	/** After so many stanzas that it has not confirmed the server is asked. */
	private static final int ASK_AFTER = 20;

	/** Counters begin again at zero after this. */
	private static final long MASK = 0xFFFF_FFFFL;

	private static final int DECIMAL = 10;

	private static final String ENABLE = enable();

	private final Channel channel;

	private final List<CompletableFuture<Boolean>> waiting = new ArrayList<>();

	private State state = State.OFF;

	/** What we sent since we asked for it, and how much of that the server has. */
	private long sent;

	private long confirmed;

	/** What we took since the server agreed. */
	private long taken;

	private boolean asked;

	StreamManagement(Channel channel) {
		this(channel, 0);
	}

	/** Counters that begin elsewhere. */
	StreamManagement(Channel channel, long start) {
		this.channel = channel;
		this.sent = start;
		this.confirmed = start;
		this.taken = start;
	}

	/**
	 * Have an element sent, and count it if it counts.
	 * @param xml the element
	 * @return whether it was taken
	 */
	synchronized boolean offer(String xml) {
		if (xml.equals(ENABLE)) {
			this.state = State.WANTED;
		}
		else if (this.state != State.OFF && isStanza(xml)) {
			this.sent = (this.sent + 1) & MASK;
		}
		return this.channel.offer(xml);
	}

	/** Whether it is time to ask the server, said once until it answers. */
	synchronized boolean due() {
		boolean due = this.state == State.ON && !this.asked && unconfirmed() >= ASK_AFTER;
		this.asked |= due;
		return due;
	}

	synchronized boolean on() {
		return this.state == State.ON;
	}

	/** How many of our stanzas the server may not have. */
	synchronized long unconfirmed() {
		return (this.sent - this.confirmed) & MASK;
	}

	/** An element has been dealt with, whatever came of it. */
	synchronized void took(String xml) {
		if (this.state == State.ON && isStanza(xml)) {
			this.taken = (this.taken + 1) & MASK;
		}
	}

	/**
	 * Take what the server says about it.
	 * @param element what it says
	 * @return what to answer, if anything
	 * @throws DroppedException when it makes no sense
	 * @throws OverConfirmedException when it claims to have more than there is
	 */
	@Nullable String received(Element element) throws DroppedException, OverConfirmedException {
		switch (element.name()) {
			case "enabled" -> switchOver(State.ON);
			case "failed" -> switchOver(State.OFF);
			case "r" -> {
				return answer();
			}
			case "a" -> confirmed(element).forEach((each) -> each.complete(Boolean.TRUE));
			default -> throw new DroppedException("unknown element of stream management");
		}
		return null;
	}

	private synchronized void switchOver(State next) throws DroppedException {
		if (this.state != State.WANTED) {
			throw new DroppedException("stream management nobody asked for");
		}
		this.state = next;
	}

	private synchronized String answer() throws DroppedException {
		if (this.state != State.ON) {
			throw new DroppedException("stream management nobody asked for");
		}
		return answer(this.taken);
	}

	private synchronized List<CompletableFuture<Boolean>> confirmed(Element element)
			throws DroppedException, OverConfirmedException {
		if (this.state != State.ON) {
			throw new DroppedException("stream management nobody asked for");
		}
		long count = count(element.attribute("h"));
		if (((count - this.confirmed) & MASK) > unconfirmed()) {
			this.state = State.OFF;
			throw new OverConfirmedException(count, this.sent);
		}
		this.confirmed = count;
		this.asked = false;
		List<CompletableFuture<Boolean>> answered = List.copyOf(this.waiting);
		this.waiting.clear();
		return answered;
	}

	private static long count(@Nullable String text) throws DroppedException {
		try {
			return Integer.toUnsignedLong(Integer.parseUnsignedInt(String.valueOf(text), DECIMAL));
		}
		catch (NumberFormatException ex) {
			throw new DroppedException("confirmation without a number");
		}
	}

	/** Expect the server to say how much it has. */
	synchronized CompletableFuture<Boolean> expect() {
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		this.waiting.add(answer);
		this.asked = true;
		return answer;
	}

	/** Nothing more will be said. */
	void end(LinkException exception) {
		List<CompletableFuture<Boolean>> unanswered;
		synchronized (this) {
			unanswered = List.copyOf(this.waiting);
			this.waiting.clear();
		}
		unanswered.forEach((each) -> each.completeExceptionally(exception));
	}

	/**
	 * What to say before we go, so that the server keeps nothing for us: else nothing.
	 */
	synchronized @Nullable String farewell() {
		return (this.state == State.ON) ? answer(this.taken) : null;
	}

	static String enable() {
		return XmlWriter.of("enable", Ns.SM).done();
	}

	static String request() {
		return XmlWriter.of("r", Ns.SM).done();
	}

	static String answer(long count) {
		return XmlWriter.of("a", Ns.SM).attribute("h", count).done();
	}

	private static boolean isStanza(String xml) {
		String start = xml.startsWith("<") ? xml : xml.stripLeading();
		return start.startsWith("<message") || start.startsWith("<presence") || start.startsWith("<iq");
	}

	private enum State {

		OFF, WANTED, ON

	}

}
