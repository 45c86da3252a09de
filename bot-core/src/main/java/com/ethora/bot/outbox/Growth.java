package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;

import org.jspecify.annotations.Nullable;

/**
 * A message that grows: posted once, then edited. A newer text leaves when the room has
 * shown the one before, so that none can come after a newer one, and not before people
 * have had time to read, but for the last. Another process may have had the same to say
 * before, or while the link was lost: from then on the message gets its final text only,
 * so that nothing is taken back. Texts are given by one thread at a time, everything else
 * happens on the timeline.
 */
public final class Growth implements GrowingReply {

	private final Outbox outbox;

	private final Timeline timeline;

	private final Jid room;

	private final String id;

	private final Function<String, Reply> form;

	private final Consumer<Runnable> pause;

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

	/** How often the link had been lost before the post was given to the outbox. */
	private int losses;

	/** Nothing more is shown before the end. */
	private boolean quiet;

	/**
	 * Create a message of which nothing is shown yet.
	 * @param outbox what sends it
	 * @param timeline the timeline of the outbox
	 * @param room where to
	 * @param id our id of the message
	 * @param form makes what is posted of the first text
	 * @param pause runs on the timeline what it is given when it is time to post
	 * @param interval how long a text stays before it is edited, unless the final one is
	 * there
	 */
	public Growth(Outbox outbox, Timeline timeline, Jid room, String id, Function<String, Reply> form,
			Consumer<Runnable> pause, Duration interval) {
		this.outbox = outbox;
		this.timeline = timeline;
		this.room = room;
		this.id = id;
		this.form = form;
		this.pause = pause;
		this.interval = interval;
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
		if (first) {
			this.pause.accept(this::begin);
		}
		else {
			this.timeline.execute(this::step);
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
			this.losses = this.outbox.losses();
			place(new OutboundMessage(this.id, this.room, new Content.Post(this.form.apply(text.value()))), false);
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
			this.underWay = message.withText(text);
		}
	}

	private void edit(Delivery posted, Text text) {
		if (posted.archiveId() == null) {
			unnamed(text);
		}
		else if (text.last()) {
			place(edit(ReplyIds.finalEdit(this.id), posted, text), false);
		}
		else if (!this.quiet && !this.resting && this.outbox.losses() == this.losses) {
			place(edit(ReplyIds.edit(this.id, this.edits++), posted, text), true);
		}
	}

	private OutboundMessage edit(String editId, Delivery posted, Text text) {
		return new OutboundMessage(editId, this.room, new Content.Edit(posted.ref(), text.value()));
	}

	private void unnamed(Text text) {
		if (text.last()) {
			fail(Reason.REFUSED, "%s gave the message no id to edit it by".formatted(this.room));
		}
	}

	private void place(OutboundMessage message, boolean passing) {
		this.underWay = message;
		this.resting = true;
		this.timeline.schedule(this.interval, () -> {
			this.resting = false;
			step();
		});
		this.outbox.place(new Letter(message, passing)).whenComplete(this::arrived);
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

	/** What is on the way to the final text can be done without. */
	private void lost(OutboundMessage message, Throwable error) {
		if (this.post == null || message.id().equals(ReplyIds.finalEdit(this.id))) {
			this.whole.completeExceptionally(error);
		}
		this.quiet = true;
	}

	private void fail(Reason reason, String message) {
		this.whole.completeExceptionally(new DeliveryException(reason, message));
	}

	private record Text(String value, boolean last) {
	}

}
