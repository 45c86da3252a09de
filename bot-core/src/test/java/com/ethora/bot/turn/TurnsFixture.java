package com.ethora.bot.turn;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.simulation.SimulatedTimeline;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

/**
 * Turns whose workers work when told to, and whose replies arrive when told to.
 */
final class TurnsFixture {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	final SimulatedTimeline timeline = new SimulatedTimeline();

	/** What workers have been given and not begun, in order. */
	final Deque<Runnable> work = new ArrayDeque<>();

	/** The texts of the messages whose handler has run. */
	final List<String> handled = new ArrayList<>();

	/** What became of messages, by text. */
	final List<String> outcomes = new ArrayList<>();

	/** The texts of the finished messages. */
	final List<String> finished = new ArrayList<>();

	/** The promises made for replies, by text. */
	final Map<String, CompletableFuture<Delivery>> replies = new LinkedHashMap<>();

	final Turns turns;

	boolean rejecting;

	private TurnHandler handler = (turn) -> true;

	TurnsFixture(Order order) {
		this(Gate.DEFAULTS, order);
	}

	TurnsFixture(Gate gate, Order order) {
		this(gate, order, Claims.NONE);
	}

	TurnsFixture(Gate gate, Order order, Claims claims) {
		Bot bot = mock(Bot.class);
		given(bot.jid()).willReturn(Jid.parse("6ab_echo@example.com"));
		given(bot.profile()).willReturn(BotProfile.of("Echo Bot"));
		this.turns = new Turns(gate, order, new Handler(claims), bot, new Sink(), this::work, this.timeline,
				new Observer());
	}

	void handler(TurnHandler handler) {
		this.handler = handler;
	}

	void says(String nick, String text) {
		says(LOBBY, nick, text);
	}

	void says(Jid room, String nick, String text) {
		this.turns.accept(new Entry(new RoomMessage(room, Sender.of(nick), text, "id-" + text, "archived-" + text,
				Instant.EPOCH, Origin.LIVE, Kind.TEXT, Map.of())));
	}

	/** Have one worker do what it was given. */
	void workOne() {
		this.work.removeFirst().run();
		this.timeline.runDue();
	}

	void workAll() {
		while (!this.work.isEmpty()) {
			workOne();
		}
	}

	void arrives(String reply) {
		promise(reply).complete(new Delivery(LOBBY, "id", "archived", Instant.EPOCH));
		this.timeline.runDue();
	}

	void fails(String reply, DeliveryException.Reason reason) {
		promise(reply).completeExceptionally(new DeliveryException(reason, "No"));
		this.timeline.runDue();
	}

	CompletableFuture<Delivery> promise(String reply) {
		return Objects.requireNonNull(this.replies.get(reply), "No such reply");
	}

	private void work(Runnable task) {
		if (this.rejecting) {
			throw new RejectedExecutionException();
		}
		this.work.add(task);
	}

	private final class Handler implements TurnHandler {

		private final Claims claims;

		Handler(Claims claims) {
			this.claims = claims;
		}

		@Override
		public Claims claims(Bot bot) {
			return this.claims;
		}

		@Override
		public boolean handle(Turn turn) {
			TurnsFixture.this.handled.add(turn.message().text());
			return TurnsFixture.this.handler.handle(turn);
		}

	}

	private final class Entry implements LogEntry {

		private final RoomMessage message;

		Entry(RoomMessage message) {
			this.message = message;
		}

		@Override
		public RoomMessage message() {
			return this.message;
		}

		@Override
		public void finish() {
			TurnsFixture.this.finished.add(this.message.text());
		}

	}

	private final class Sink implements ReplySink {

		@Override
		public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
			CompletableFuture<Delivery> delivery = new CompletableFuture<>();
			TurnsFixture.this.replies.put(reply.text(), delivery);
			TurnsFixture.this.outcomes.add("%s#%d: %s".formatted(to.text(), index, reply.text()));
			return delivery;
		}

		@Override
		public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
			return new GrowingReply() {

				@Override
				public void show(String textSoFar) {
					TurnsFixture.this.outcomes.add("%s#%d: %s...".formatted(to.text(), index, textSoFar));
				}

				@Override
				public CompletableFuture<Delivery> finish(String text) {
					return send(to, index, Reply.text(text));
				}

			};
		}

		@Override
		public void typing(RoomMessage to, boolean active) {
			TurnsFixture.this.outcomes.add(to.text() + " typing " + active);
		}

	}

	private final class Observer implements TurnObserver {

		@Override
		public void heldBack(RoomMessage message, Gate.Verdict verdict) {
			TurnsFixture.this.outcomes.add(message.text() + " held back as " + verdict);
		}

		@Override
		public void over(RoomMessage message, Outcome outcome) {
			TurnsFixture.this.outcomes.add(message.text() + " " + outcome);
		}

	}

}
