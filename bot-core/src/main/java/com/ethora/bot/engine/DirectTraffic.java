package com.ethora.bot.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import com.ethora.bot.Bot;
import com.ethora.bot.ChatState;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.DirectMessage.Request;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.outbox.DirectOutbox;
import com.ethora.bot.outbox.Parts;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.DirectSieve;
import com.ethora.bot.turn.DirectSink;
import com.ethora.bot.turn.DirectTurns;
import com.ethora.bot.turn.TurnObserver.Outcome;
import com.ethora.bot.wire.DirectLine;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The street for what one person says to the bot alone, and for what the bot says to one
 * person. {@link #send}, {@link #show} and {@link #displayed} may be called by any
 * thread, everything else happens on the timeline.
 */
final class DirectTraffic implements DirectSink {

	private static final Logger logger = LoggerFactory.getLogger(DirectTraffic.class);

	private final Bot bot;

	private final Manners manners;

	private final int maxLength;

	private final BotListener listener;

	private final Timeline timeline;

	private final Predicate<Jid> joined;

	private final DirectSieve sieve = new DirectSieve();

	private final DirectTurns turns;

	private final DirectOutbox outbox;

	private @Nullable DirectLine line;

	DirectTraffic(Bot bot, BotSettings settings, BotParts parts, Timeline timeline, Predicate<Jid> joined) {
		this.bot = bot;
		this.manners = settings.manners();
		this.maxLength = settings.outbox().maxLength();
		this.listener = parts.listener();
		this.timeline = timeline;
		this.joined = joined;
		this.turns = new DirectTurns(settings.gate(), parts.handler(), bot, this, parts.workers(), timeline,
				this::settled);
		this.outbox = new DirectOutbox(settings.outbox(), timeline, this::reachable,
				(event) -> this.listener.direct(bot, event));
	}

	void online(Link link) {
		DirectLine current = link.direct();
		this.line = current;
		if (this.manners.direct().copies()) {
			current.copies().whenComplete((made, error) -> {
				if (error != null || !made) {
					logger.debug("The server does not copy what other sessions of {} say", this.bot.jid());
				}
			});
		}
		this.outbox.online(link);
	}

	void offline() {
		this.line = null;
		this.outbox.offline();
	}

	/** A room may take now what waits for somebody there. */
	void roomChanged() {
		this.outbox.pump();
	}

	private boolean reachable(Peer peer) {
		return peer.room().map(this.joined::test).orElse(true);
	}

	void received(DirectEvent event) {
		if (!(event instanceof DirectMessage message)) {
			this.listener.direct(this.bot, event);
		}
		else if (this.sieve.isNew(message)) {
			this.listener.direct(this.bot, message);
			if (message.origin() != DirectMessage.Origin.COPY && this.turns.accept(message)) {
				acknowledge(message, Request.RECEIPT);
			}
		}
	}

	private void settled(DirectMessage message, Enum<?> outcome) {
		if (outcome == Outcome.HANDLED) {
			acknowledge(message, Request.MARKER);
		}
		this.listener.messageSettled(this.bot, outcome.name().toLowerCase(Locale.ROOT));
	}

	private void acknowledge(DirectMessage message, Request request) {
		String id = message.id();
		if (this.line == null || id == null || !message.requests().contains(request)
				|| !this.manners.direct().acknowledge().allows(message.peer(), this.bot.jid())) {
			return;
		}
		if (request == Request.RECEIPT) {
			this.line.received(message.peer(), id);
		}
		else {
			this.line.displayed(message.peer(), id);
		}
	}

	void acknowledged(Peer peer, String id, boolean read) {
		this.outbox.acknowledged(peer, id, read);
	}

	void returned(Peer peer, String id, Refusal refusal) {
		this.outbox.returned(peer, id, refusal);
	}

	DirectDelivery send(Peer peer, Reply reply) {
		return send(Duration.ZERO, peer, reply);
	}

	void show(Peer peer, ChatState state) {
		this.timeline.execute(() -> {
			if (this.line != null && reachable(peer)) {
				this.line.show(peer, state);
			}
		});
	}

	void displayed(Peer peer, String id) {
		this.timeline.execute(() -> {
			if (this.line != null && reachable(peer)) {
				this.line.displayed(peer, id);
			}
		});
	}

	@Override
	public DirectDelivery send(DirectMessage to, Reply reply) {
		return send(this.manners.pause().before(reply.text()), to.peer(), reply);
	}

	/** All of it is where its last part is, because that leaves last. */
	private DirectDelivery send(Duration pause, Peer peer, Reply reply) {
		List<DirectDelivery> parts = Parts.of(reply, this.maxLength)
			.stream()
			.map((part) -> this.outbox.sendAfter(pause, peer, part))
			.toList();
		return parts.get(parts.size() - 1);
	}

	@Override
	public void typing(DirectMessage to, boolean active) {
		if (!this.manners.typing()) {
			return;
		}
		ChatState state = active ? ChatState.COMPOSING : ChatState.PAUSED;
		if (active || this.manners.pause().none()) {
			show(to.peer(), state);
		}
		else {
			this.timeline.schedule(this.manners.pause().before(""), () -> show(to.peer(), state));
		}
	}

	int openTurns() {
		return this.turns.openTurns();
	}

	int pending() {
		return this.outbox.pending();
	}

	CompletionStage<Void> drain() {
		CompletableFuture<Void> drained = new CompletableFuture<>();
		this.outbox.hurry();
		this.turns.close().thenCompose((ignored) -> this.outbox.drain()).thenRun(() -> drained.complete(null));
		return drained;
	}

	void stop() {
		this.outbox.stop();
	}

}
