package com.ethora.bot.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

/**
 * A turn of a bot named Echo Bot whose replies are kept.
 */
final class RecordedTurn implements ReplySink {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	static final Jid OPS = Jid.parse("ops@conference.example.com");

	private final List<String> said = new ArrayList<>();

	private final List<Jid> rooms = new ArrayList<>();

	private final Turn turn;

	private RecordedTurn(Jid room, String text) {
		this(new RoomMessage(room, Sender.of("alice"), text, "1", "17", Instant.EPOCH, RoomMessage.Origin.LIVE,
				RoomMessage.Kind.TEXT, Map.of()));
	}

	private RecordedTurn(RoomMessage message) {
		this.turn = new Turn(message, bot("echo"), this);
	}

	static RecordedTurn in(Jid room, String text, TurnHandler handler) {
		RecordedTurn recorded = new RecordedTurn(room, text);
		recorded.handledBy(handler);
		return recorded;
	}

	static RecordedTurn of(RoomMessage message, TurnHandler handler) {
		RecordedTurn recorded = new RecordedTurn(message);
		recorded.handledBy(handler);
		return recorded;
	}

	static List<String> answers(TurnHandler handler, RoomMessage message) {
		return of(message, handler).replies();
	}

	static RecordedTurn of(String text) {
		return new RecordedTurn(LOBBY, text);
	}

	void handledBy(TurnHandler handler) {
		this.said.add(handler.handle(this.turn) ? "handled" : "unhandled");
	}

	boolean commands(TurnHandler handler) {
		return handler.commanded(this.turn);
	}

	static List<String> answers(Object controller, String text) {
		return answers(HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults()), text);
	}

	static List<String> answers(TurnHandler handler, String text) {
		return in(LOBBY, text, handler).replies();
	}

	/** Everything that was sent, with typing as {@code ...} and {@code .}. */
	List<String> said() {
		return this.said;
	}

	List<String> replies() {
		return this.said.stream().filter((what) -> !List.of("...", ".", "handled").contains(what)).toList();
	}

	/** Where replies went. */
	List<Jid> rooms() {
		return this.rooms;
	}

	static Bot bot(String name) {
		Jid jid = Jid.parse("6ab_echo@example.com");
		BotSettings settings = BotSettings.of(name, jid,
				new BotProfile("Echo Bot", "Echo", "Bot", null, true, null, List.of("Echo")), List.of(LOBBY, OPS));
		return BotEngine.create(settings, BotParts.of((credentials, listener) -> {
			throw new IllegalStateException("never connected");
		}, CredentialsSupplier.of(new Credentials(jid, "secret")), (turn) -> true, Runnable::run));
	}

	@Override
	public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
		this.said.add(reply.text());
		this.rooms.add(to.room());
		return CompletableFuture.completedFuture(new Delivery(to.room(), "r" + index, null, Instant.EPOCH));
	}

	@Override
	public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
		return new GrowingReply() {

			@Override
			public void show(String textSoFar) {
				RecordedTurn.this.said.add(textSoFar + "...");
			}

			@Override
			public CompletableFuture<Delivery> finish(String text) {
				return send(to, index, Reply.text(text));
			}

		};
	}

	@Override
	public void typing(RoomMessage to, boolean active) {
		this.said.add(active ? "..." : ".");
	}

}
