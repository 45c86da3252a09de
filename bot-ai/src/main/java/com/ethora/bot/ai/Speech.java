package com.ethora.bot.ai;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Role;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.policy.Caller;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;

/**
 * Says what a model says, as it comes. Who has asked can stop it, and so can who keeps
 * order in the room; what was said until then stays.
 */
final class Speech {

	/** So many pieces may be made before they are said. */
	private static final int AHEAD = 32;

	private static final String CUT = "…";

	private final Occasion occasion;

	private final int maxLength;

	private final StopWords stopWords;

	private final Sinks.Empty<Void> stop = Sinks.empty();

	private final AtomicBoolean stopped = new AtomicBoolean();

	private final StringBuilder text = new StringBuilder();

	private final GrowingReply reply;

	private boolean begun;

	/**
	 * The answer has its place before anything else that is said on the way to it, so
	 * that it has the same one when the model goes another way the next time.
	 */
	Speech(Occasion occasion, int maxLength) {
		this.occasion = occasion;
		this.maxLength = maxLength;
		this.stopWords = StopWords.of(occasion.bot());
		this.reply = occasion.grow();
	}

	/**
	 * Say it.
	 * @param words what the model says
	 * @param ears where people are heard meanwhile
	 * @return whether somebody has stopped it
	 */
	boolean say(Flux<String> words, Ears ears) {
		Runnable deaf = this.occasion.listen(ears, this::stopsAt, this::stopsAt);
		try (Stream<Signal<String>> pieces = words.takeUntilOther(ended()).materialize().toStream(AHEAD)) {
			Iterator<Signal<String>> each = pieces.iterator();
			while (!full() && each.hasNext()) {
				hear(each.next());
			}
		}
		finally {
			deaf.run();
			end();
		}
		if (!this.begun && !this.stopped.get() && !this.occasion.hasMore()) {
			throw new AssistantException(Reason.EMPTY, "The model said nothing", null);
		}
		return this.stopped.get();
	}

	/** Who tells it to stop must not wait until the client of a model has let go. */
	private Mono<Void> ended() {
		return this.stop.asMono().publishOn(Aside.scheduler());
	}

	/** A failure comes in its turn: not before the words that came before it. */
	private void hear(Signal<String> signal) {
		if (signal.isOnError()) {
			throw Exceptions.propagate(Objects.requireNonNull(signal.getThrowable()));
		}
		if (signal.isOnNext()) {
			show(Objects.requireNonNull(signal.get()));
		}
	}

	/** Whether something was said already. */
	boolean begun() {
		return this.begun;
	}

	private void show(String piece) {
		this.text.append(piece, 0, Math.min(piece.length(), this.maxLength + 1 - this.text.length()));
		String said = this.text.toString();
		if (said.isBlank()) {
			return;
		}
		this.begun = true;
		if (!full()) {
			this.reply.show(said);
		}
	}

	private boolean full() {
		return this.text.length() > this.maxLength;
	}

	private void end() {
		if (this.begun) {
			String said = this.text.toString().strip();
			this.reply.finish(full() ? cut(said, this.maxLength) : said);
		}
	}

	static String cut(String said, int maxLength) {
		int end = Math.min(said.length(), maxLength - CUT.length());
		boolean half = end > 0 && Character.isHighSurrogate(said.charAt(end - 1));
		return said.substring(0, half ? end - 1 : end).strip() + CUT;
	}

	private boolean stopsAt(RoomEvent event) {
		return this.stopWords.in(event) && mayStop(event) && stop();
	}

	private boolean stopsAt(DirectMessage message) {
		return this.stopWords.in(message.text()) && stop();
	}

	private boolean stop() {
		this.stopped.set(true);
		this.stop.tryEmitEmpty();
		return true;
	}

	private boolean mayStop(RoomEvent event) {
		String nick = (event instanceof RoomMessage message) ? message.sender().nick()
				: (event instanceof RoomEvent.Reacted reacted) ? reacted.sender().nick() : "";
		return nick.equals(this.occasion.sender().nick()) || Caller.inRoom(this.occasion.bot(), event.room(), nick)
			.occupant()
			.filter((occupant) -> occupant.role() == Role.MODERATOR)
			.isPresent();
	}

}
