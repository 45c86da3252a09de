package com.ethora.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import com.ethora.bot.Bot;
import com.ethora.bot.ChatState;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.outbox.Growth;
import com.ethora.bot.outbox.Outbox;
import com.ethora.bot.outbox.ReplyIds;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Content;
import com.ethora.bot.turn.ReplySink;

/**
 * The way from what a bot says to its outbox: ids, manners, and the time it takes.
 */
final class Replies implements ReplySink {

	private final Bot bot;

	private final Manners manners;

	private final Outbox outbox;

	private final Timeline timeline;

	private final BotListener listener;

	private final BiConsumer<Jid, ChatState> states;

	Replies(Bot bot, Manners manners, Outbox outbox, Timeline timeline, BotListener listener,
			BiConsumer<Jid, ChatState> states) {
		this.bot = bot;
		this.manners = manners;
		this.outbox = outbox;
		this.timeline = timeline;
		this.listener = listener;
		this.states = states;
	}

	/** Say something that answers nothing. */
	CompletableFuture<Delivery> send(Jid room, Reply reply) {
		return measured(this.outbox.send(room, ReplyIds.random(), reply));
	}

	/** Change what is there. */
	CompletableFuture<Delivery> change(Jid room, Content.Change change) {
		return measured(this.outbox.change(room, change));
	}

	@Override
	public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
		String id = ReplyIds.of(this.bot.jid(), to, index);
		return pause().thenCompose((ignored) -> measured(this.outbox.send(to.room(), id, reply)));
	}

	/** What has no archive id cannot be edited, and neither can the answers to it. */
	@Override
	public GrowingReply grow(RoomMessage to, int index) {
		if (to.archiveId() == null) {
			return new SaidAtOnce((reply) -> send(to, index, reply));
		}
		Growth growth = new Growth(this.outbox, this.timeline, to.room(), ReplyIds.of(this.bot.jid(), to, index),
				this.manners.pause(), this.manners.editInterval());
		return new Measured(growth);
	}

	@Override
	public void typing(RoomMessage to, boolean active) {
		if (!this.manners.typing()) {
			return;
		}
		if (active) {
			this.states.accept(to.room(), ChatState.COMPOSING);
		}
		else {
			pause().thenRun(() -> this.states.accept(to.room(), ChatState.PAUSED));
		}
	}

	/** Everything waits equally long, so nothing overtakes. */
	private CompletableFuture<Void> pause() {
		CompletableFuture<Void> over = new CompletableFuture<>();
		Duration pause = this.manners.pause();
		if (pause.isZero()) {
			over.complete(null);
		}
		else {
			this.timeline.schedule(pause, () -> over.complete(null));
		}
		return over;
	}

	private CompletableFuture<Delivery> measured(CompletableFuture<Delivery> delivery) {
		Instant given = this.timeline.instant();
		delivery.whenComplete((shown, error) -> {
			if (shown != null) {
				this.listener.delivered(this.bot, Duration.between(given, this.timeline.instant()));
			}
			else if (error instanceof DeliveryException undelivered) {
				this.listener.undelivered(this.bot, undelivered.reason());
			}
		});
		return delivery;
	}

	/** A growing reply is delivered when its last text is. */
	private final class Measured implements GrowingReply {

		private final GrowingReply reply;

		Measured(GrowingReply reply) {
			this.reply = reply;
		}

		@Override
		public void show(String textSoFar) {
			this.reply.show(textSoFar);
		}

		@Override
		public CompletableFuture<Delivery> finish(String text) {
			return measured(this.reply.finish(text));
		}

	}

}
