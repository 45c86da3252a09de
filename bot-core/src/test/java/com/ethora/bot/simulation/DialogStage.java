package com.ethora.bot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.conversation.ConversationCodec;
import com.ethora.bot.conversation.ConversationSettings;
import com.ethora.bot.conversation.Conversations;
import com.ethora.bot.conversation.MemoryConversationStore;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.dialog.DialogSettings;
import com.ethora.bot.dialog.Dialogs;
import com.ethora.bot.dialog.Patience;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.handler.ConvertedAnswers;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.handler.Talk;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Manner;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.turn.Order;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

/**
 * A bot with a controller whose methods may wait for people, in a simulated lobby. Its
 * processes come and go, and what it keeps it keeps on the server.
 */
final class DialogStage {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid ACCOUNT = Jid.parse("app_bot@example.com");

	final SimulatedTimeline timeline;

	final SimulatedWire wire;

	final SimulatedRoom lobby;

	/** What became of messages, in all processes. */
	final List<String> outcomes = new ArrayList<>();

	/** What was done unasked. */
	final List<Manner> manners = new ArrayList<>();

	private final Object controller;

	private final DialogSettings dialogs;

	private final UnaryOperator<BotSettings> settings;

	private final CursorStoreFactory cursors = CursorStoreFactory.server();

	private final Random random = new Random(1);

	private MortalTimeline process;

	private SimulatedWorkers workers;

	private BotEngine engine;

	DialogStage(Object controller, Order order) {
		this(controller, order, DialogSettings.DEFAULTS);
	}

	DialogStage(Object controller, Order order, DialogSettings dialogs) {
		this(controller, order, dialogs, new SimulatedTimeline());
	}

	DialogStage(Object controller, Order order, DialogSettings dialogs, SimulatedTimeline timeline) {
		this(controller, order, dialogs, timeline, Etiquette.NONE);
	}

	/** Of a bot that does what people who know bots expect. */
	static DialogStage polite(Object controller, Order order) {
		return new DialogStage(controller, order, DialogSettings.DEFAULTS, new SimulatedTimeline(), Etiquette.USUAL);
	}

	private DialogStage(Object controller, Order order, DialogSettings dialogs, SimulatedTimeline timeline,
			Etiquette etiquette) {
		this.timeline = timeline;
		this.wire = new SimulatedWire(timeline);
		this.lobby = this.wire.room(LOBBY);
		this.controller = controller;
		this.dialogs = dialogs;
		this.settings = (usual) -> new BotSettings(usual.name(), usual.jid(), usual.profile(), usual.rooms(),
				usual.session(), usual.room(), Gate.DEFAULTS, order, usual.outbox(),
				usual.manners().withEtiquette(etiquette));
	}

	/** Begin a process, and give it time to come into its room. */
	void start() {
		begin();
		pass(Duration.ofSeconds(3));
	}

	/** Begin a process. */
	void begin() {
		this.process = new MortalTimeline(this.timeline);
		MortalTimeline current = this.process;
		SimulatedWorkers hands = new SimulatedWorkers(current, () -> Duration.ZERO);
		this.workers = hands;
		this.engine = BotEngine.create(
				this.settings.apply(BotSettings.of("bot", ACCOUNT, BotProfile.of("Bot"), List.of(LOBBY))),
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), handler(hands),
						this.cursors, hands, () -> current, this.random, new Outcomes()));
		this.engine.start();
	}

	/** End the process at once, wherever it stands. */
	void die() {
		this.process.die();
		this.workers.die();
		this.wire.link().cut();
		this.timeline.runDue();
	}

	/** End the process in good order. Returns whether that is done. */
	CompletableFuture<Void> stop() {
		return this.engine.stop(Duration.ofSeconds(20)).toCompletableFuture();
	}

	/** Begin another process as soon as this one has ended in good order. */
	void restart() {
		MortalTimeline ending = this.process;
		SimulatedWorkers hands = this.workers;
		stop().thenRun(() -> {
			ending.die();
			hands.die();
			begin();
		});
	}

	RoomMessage says(String nick, String text) {
		RoomMessage message = this.lobby.says(nick, text);
		pass(Duration.ofSeconds(1));
		return message;
	}

	/** Say something to the bot alone. */
	void whispers(String name, String text) {
		Peer peer = Peer.account(Jid.parse(name + "@example.com"));
		this.wire.link()
			.listener()
			.direct(new DirectMessage(peer, Sender.of(name), text, "id-" + text, null, Instant.EPOCH,
					DirectMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Set.of(), Map.of()));
		pass(Duration.ofSeconds(1));
	}

	/** Have a handler take its time. */
	void pause(Duration time) {
		this.workers.pause(time);
	}

	void pass(Duration time) {
		this.timeline.advance(time);
	}

	/** All that was ever said in the room, by whomever. */
	List<String> log() {
		return this.lobby.log().stream().map(RoomMessage::text).toList();
	}

	int openTurns() {
		return this.engine.status().openTurns();
	}

	private HandlerDispatcher handler(SimulatedWorkers hands) {
		HandlerSettings usual = HandlerSettings.defaults();
		Patience patience = new Patience() {

			@Override
			public <T> T await(CompletableFuture<T> answer) throws InterruptedException, ExecutionException {
				return hands.await(answer);
			}

		};
		Talk talk = new Talk(new Dialogs(this.dialogs, new ConvertedAnswers(usual.commands().conversions()), patience),
				new Conversations(new ConversationSettings(new MemoryConversationStore(10), ConversationCodec.PLAIN,
						Duration.ofDays(1), this.timeline)));
		return HandlerDispatcher.of(List.of(this.controller), usual.withTalks((bot) -> talk));
	}

	private final class Outcomes implements BotListener {

		@Override
		public void messageSettled(Bot bot, String outcome) {
			DialogStage.this.outcomes.add(outcome);
		}

		@Override
		public void behaved(Bot bot, Manner manner) {
			DialogStage.this.manners.add(manner);
		}

	}

}
