package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.OutboundMessage;

import org.jspecify.annotations.Nullable;

/**
 * A message that grows: posted once, then edited. A newer text leaves when the room has
 * shown the one before, so that none can come after a newer one, and not before people
 * have had time to read, but for the last. A message that was posted before, by a bot
 * that did not come to its end, gets its final text only. Texts are given by one thread
 * at a time, everything else happens on the timeline.
 */
public final class Growth implements GrowingReply {

	private final Outbox outbox;

	private final Timeline timeline;

	private final Jid room;

	private final String id;

	private final Duration pause;

	private final Duration interval;

	private final CompletableFuture<Delivery> whole = new CompletableFuture<>();

	private volatile @Nullable Text given;

	private @Nullable OutboundMessage underWay;

	private @Nullable Delivery post;

	/** What people see, as far as it is known. */
	private @Nullable String shown;

	private int edits;

	private boolean begun;

	private boolean resting;

	/** Nothing more is shown before the end. */
	private boolean quiet;

	/**
	 * Create a message of which nothing is shown yet.
	 * @param outbox what sends it
	 * @param timeline the timeline of the outbox
	 * @param room where to
	 * @param id our id of the message
	 * @param pause how long after the first text was given it is posted
	 * @param interval how long a text stays before it is edited, unless the final one is
	 * there
	 */
	public Growth(Outbox outbox, Timeline timeline, Jid room, String id, Duration pause, Duration interval) {
		this.outbox = outbox;
		this.timeline = timeline;
		this.room = room;
		this.id = id;
		this.pause = pause;
		this.interval = interval;
		this.begun = pause.isZero();
	}

	@Override
	public void show(String textSoFar) {
		give(new Text(textSoFar, false));
	}

	@Override
	public CompletableFuture<Delivery> finish(String text) {
		if (this.outbox.stopped()) {
			fail(Reason.STOPPED, "The bot was stopped");
		}
		give(new Text(text, true));
		return Letter.promised(this.whole);
	}

	private void give(Text text) {
		boolean first = this.given == null;
		this.given = text;
		if (!first || this.pause.isZero()) {
			this.timeline.execute(this::step);
		}
		else {
			this.timeline.schedule(this.pause, this::begin);
		}
	}

	private void begin() {
		this.begun = true;
		step();
	}

	private void step() {
		Text text = this.given;
		if (text == null || !this.begun || this.whole.isDone()) {
			return;
		}
		if (this.underWay != null) {
			rewrite(this.underWay, text.value());
		}
		else if (this.post == null) {
			place(new OutboundMessage(this.id, this.room, text.value()));
		}
		else if (!text.value().equals(this.shown)) {
			edit(this.post, text);
		}
		else if (text.last()) {
			this.whole.complete(this.post);
		}
	}

	/** What has not left yet need not be edited afterwards. */
	private void rewrite(OutboundMessage message, String text) {
		if (this.outbox.rewrite(message, text)) {
			this.underWay = new OutboundMessage(message.id(), this.room, text, message.replaces());
		}
	}

	private void edit(Delivery posted, Text text) {
		String archiveId = posted.archiveId();
		if (archiveId == null) {
			unnamed(text);
		}
		else if (text.last()) {
			place(new OutboundMessage(ReplyIds.finalEdit(this.id), this.room, text.value(), archiveId));
		}
		else if (!this.quiet && !this.resting) {
			place(new OutboundMessage(ReplyIds.edit(this.id, this.edits++), this.room, text.value(), archiveId));
		}
	}

	private void unnamed(Text text) {
		if (text.last()) {
			fail(Reason.REFUSED, "%s gave the message no id to edit it by".formatted(this.room));
		}
	}

	private void place(OutboundMessage message) {
		this.underWay = message;
		this.resting = true;
		this.timeline.schedule(this.interval, () -> {
			this.resting = false;
			step();
		});
		this.outbox.place(message).whenComplete(this::arrived);
	}

	private void arrived(@Nullable Delivery delivery, @Nullable Throwable error) {
		OutboundMessage message = Objects.requireNonNull(this.underWay);
		this.underWay = null;
		if (error != null) {
			lost(message, error);
		}
		else if (this.post == null) {
			this.post = Objects.requireNonNull(delivery);
			this.quiet = this.post.repeated();
			this.shown = this.post.repeated() ? null : message.text();
		}
		else {
			this.shown = message.text();
		}
		step();
	}

	/** What is not the last can be done without. */
	private void lost(OutboundMessage message, Throwable error) {
		Text text = this.given;
		boolean last = text != null && text.last() && text.value().equals(message.text());
		if (this.post == null || last) {
			this.whole.completeExceptionally(error);
		}
		else {
			this.quiet = true;
		}
	}

	private void fail(Reason reason, String message) {
		this.whole.completeExceptionally(new DeliveryException(reason, message));
	}

	private record Text(String value, boolean last) {
	}

}
