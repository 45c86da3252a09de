package com.ethora.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.outbox.Growth;
import com.ethora.bot.outbox.Outbox;
import com.ethora.bot.outbox.Parts;
import com.ethora.bot.outbox.ReplyIds;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.wire.Content;

/**
 * The way from what a bot says to its outbox: ids, manners, and the time it takes.
 */
final class Replies implements ReplySink {

	private final Bot bot;

	private final Manners manners;

	private final int maxLength;

	private final Outbox outbox;

	private final Timeline timeline;

	private final BotListener listener;

	private final Rhythm rhythm;

	private final BiFunction<RoomMessage, Reply, Reply> among;

	private final OwnMessages own = new OwnMessages();

	Replies(Bot bot, BotSettings settings, Outbox outbox, Timeline timeline, BotListener listener, Rhythm rhythm,
			BiFunction<RoomMessage, Reply, Reply> among) {
		this.bot = bot;
		this.manners = settings.manners();
		this.maxLength = settings.outbox().maxLength();
		this.outbox = outbox;
		this.timeline = timeline;
		this.listener = listener;
		this.rhythm = rhythm;
		this.among = among;
	}

	/** Say something that answers nothing. */
	CompletableFuture<Delivery> send(Jid room, Reply reply) {
		return send(room, Parts.of(reply, this.maxLength), (part) -> ReplyIds.random());
	}

	/** Change what is there. */
	CompletableFuture<Delivery> change(Jid room, Content.Change change) {
		return measured(room, this.outbox.change(room, change));
	}

	@Override
	public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
		CompletableFuture<Delivery> delivery = new CompletableFuture<>();
		this.rhythm.say(to, reply.text(), () -> send(to.room(), Parts.of(this.among.apply(to, reply), this.maxLength),
				(part) -> ReplyIds.of(this.bot.jid(), to, index, part))
			.whenComplete((shown, error) -> {
				if (error != null) {
					delivery.completeExceptionally(error);
				}
				else {
					delivery.complete(shown);
				}
			}));
		return delivery;
	}

	/** It is there when all of it is there, and is known by its first part. */
	private CompletableFuture<Delivery> send(Jid room, List<Reply> parts, IntFunction<String> ids) {
		List<CompletableFuture<Delivery>> deliveries = IntStream.range(0, parts.size())
			.mapToObj((part) -> said(room, this.outbox.send(room, ids.apply(part), parts.get(part))))
			.toList();
		CompletableFuture<Delivery> first = deliveries.get(0);
		return (deliveries.size() == 1) ? first
				: CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new)).thenCompose((ignored) -> first);
	}

	/** What has no archive id cannot be edited, and neither can the answers to it. */
	@Override
	public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
		if (to.archiveId() == null) {
			return new SaidByParagraphs((reply) -> send(to, index, form.apply(reply)));
		}
		Growth growth = new Growth(this.outbox, this.timeline, to.room(), ReplyIds.of(this.bot.jid(), to, index),
				(text) -> this.among.apply(to, form.apply(Reply.text(text))), this.rhythm::begin,
				this.manners.editInterval());
		return new Measured(to, index, growth, form);
	}

	@Override
	public void typing(RoomMessage to, boolean active) {
		this.rhythm.typing(to, active);
	}

	@Override
	public boolean sent(Jid room, String archiveId) {
		return this.own.contains(room, archiveId);
	}

	private CompletableFuture<Delivery> said(Jid room, CompletableFuture<Delivery> delivery) {
		delivery.thenAccept(this.own::add);
		return measured(room, delivery);
	}

	private CompletableFuture<Delivery> measured(Jid room, CompletableFuture<Delivery> delivery) {
		Instant given = this.timeline.instant();
		delivery.whenComplete((shown, error) -> {
			if (shown != null) {
				this.listener.delivered(this.bot, shown, Duration.between(given, this.timeline.instant()));
			}
			else if (error instanceof DeliveryException undelivered) {
				this.listener.undelivered(this.bot, room, undelivered.reason());
			}
		});
		return delivery;
	}

	/**
	 * A growing reply is delivered when its last text is. One message of it grows; what
	 * is too much for that is said at its end.
	 */
	private final class Measured implements GrowingReply {

		private final RoomMessage to;

		private final int index;

		private final GrowingReply reply;

		private final UnaryOperator<Reply> form;

		Measured(RoomMessage to, int index, GrowingReply reply, UnaryOperator<Reply> form) {
			this.to = to;
			this.index = index;
			this.reply = reply;
			this.form = form;
		}

		@Override
		public void show(String textSoFar) {
			this.reply.show(parts(textSoFar).get(0).text());
		}

		@Override
		public CompletableFuture<Delivery> finish(String text) {
			List<Reply> parts = parts(text);
			CompletableFuture<Delivery> first = said(this.to.room(), this.reply.finish(parts.get(0).text()));
			List<Reply> others = parts.subList(1, parts.size());
			return others.isEmpty() ? first
					: first.thenCompose((delivery) -> send(this.to.room(), others,
							(part) -> ReplyIds.of(Replies.this.bot.jid(), this.to, this.index, part + 1))
						.thenApply((ignored) -> delivery));
		}

		private List<Reply> parts(String text) {
			return Parts.of(this.form.apply(Reply.text(text)), Replies.this.maxLength);
		}

	}

}
