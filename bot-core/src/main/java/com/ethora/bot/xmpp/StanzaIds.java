package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import com.ethora.bot.ChatState;

/**
 * Ids in the shapes that Ethora's clients give to theirs; some receivers look at them.
 */
final class StanzaIds {

	private static final int BASE36 = 36;

	private final AtomicLong counter = new AtomicLong();

	private final InstantSource clock;

	StanzaIds(InstantSource clock) {
		this.clock = clock;
	}

	String presence() {
		return "presenceInRoom-%s-%d".formatted(Long.toString(this.clock.millis(), BASE36), next());
	}

	String chatState(ChatState state) {
		String prefix = (state == ChatState.COMPOSING) ? "typing" : "stop-typing";
		return "%s-%d-%d".formatted(prefix, this.clock.millis(), next());
	}

	String archive() {
		return "get-history:%d:%s".formatted(this.clock.millis(), Long.toHexString(next()));
	}

	String ping() {
		return "ping-%d-%d".formatted(this.clock.millis(), next());
	}

	String note() {
		return "note-%d-%d".formatted(this.clock.millis(), next());
	}

	/**
	 * An id that begins as Ethora's does for the same purpose.
	 * @param purpose what it begins with
	 * @return the id
	 */
	String next(String purpose) {
		return "%s:%d-%d".formatted(purpose, this.clock.millis(), next());
	}

	private long next() {
		return this.counter.incrementAndGet();
	}

}
