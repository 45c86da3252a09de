package com.ethora.bot.contract;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Manners;
import com.ethora.bot.file.FileSettings;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.request.RequestSettings;
import com.ethora.bot.room.LogSettings;
import com.ethora.bot.room.RoomSettings;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.session.SessionSettings;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.xmpp.XmppWire;
import org.awaitility.Awaitility;

/**
 * A whole bot that repeats what people say unless told otherwise, and is quick to notice
 * a dead link and to try again.
 *
 * @param engine the bot
 * @param workers what its handlers run on
 * @param news what happened in its rooms, other than messages
 */
record EngineBot(BotEngine engine, ExecutorService workers, List<RoomEvent> news) implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(25);

	private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), 1.5, Duration.ofSeconds(1), 0.5);

	private static final SessionSettings SESSION = new SessionSettings(BACKOFF, -1, Duration.ofSeconds(3),
			Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10));

	private static final RoomSettings ROOM = new RoomSettings(4, Duration.ofMillis(5), Duration.ofSeconds(5), BACKOFF,
			Duration.ofSeconds(1), LogSettings.DEFAULTS);

	/** Quick to show what is new. */
	private static final Manners MANNERS = new Manners(true, Duration.ZERO, Duration.ofMillis(100));

	static EngineBot create(Stage stage, URI address, Credentials account, List<Jid> rooms) {
		return create(stage, address, account, rooms, EngineBot::repeat);
	}

	private static boolean repeat(Turn turn) {
		turn.reply(Reply.text(answerTo(turn.message().text())));
		return true;
	}

	static EngineBot create(Stage stage, URI address, Credentials account, List<Jid> rooms, TurnHandler handler) {
		return create(stage, address, account, rooms, handler, RequestHandler.NONE, RequestSettings.DEFAULTS);
	}

	static EngineBot create(Stage stage, URI address, Credentials account, List<Jid> rooms, TurnHandler handler,
			RequestHandler requests, RequestSettings answering) {
		return create(stage, address, account, settings(stage, account, rooms).withRequests(answering), handler,
				requests);
	}

	/**
	 * One that is in no room but those it is invited to, and does what bots do unasked.
	 */
	static EngineBot polite(Stage stage, Credentials account) {
		return create(stage, stage.address(), account,
				settings(stage, account, List.of()).withManners(MANNERS.withEtiquette(Etiquette.USUAL)),
				EngineBot::repeat, RequestHandler.NONE);
	}

	private static BotSettings settings(Stage stage, Credentials account, List<Jid> rooms) {
		return BotSettings.of("echo", account.account(), stage.profile(), rooms)
			.withSession(SESSION)
			.withRoom(ROOM)
			.withManners(MANNERS);
	}

	private static EngineBot create(Stage stage, URI address, Credentials account, BotSettings settings,
			TurnHandler handler, RequestHandler requests) {
		ExecutorService workers = Executors.newFixedThreadPool(4);
		List<RoomEvent> news = new CopyOnWriteArrayList<>();
		BotEngine engine = BotEngine.create(settings,
				BotParts.of(new XmppWire(stage.settings(address)), CredentialsSupplier.of(account), handler, workers)
					.withFiles(FileSettings.DEFAULTS.withPrivateAddresses(true))
					.withListener(new BotListener() {

						@Override
						public void happened(Bot bot, RoomEvent event) {
							news.add(event);
						}

					})
					.withRequests(requests));
		return new EngineBot(engine, workers, news);
	}

	static String answerTo(String text) {
		return "I heard: " + text;
	}

	String nick() {
		return this.engine.jid().requireLocal();
	}

	EngineBot start() {
		this.engine.start();
		awaitReady();
		return this;
	}

	void stop() {
		this.engine.stop(Duration.ofSeconds(5)).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
	}

	void awaitReady() {
		Awaitility.await("the bot to be in all rooms")
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> this.engine.status().ready());
	}

	/** Wait for an event, one that came already counts. */
	<E extends RoomEvent> E awaitNews(Class<E> type, Predicate<E> condition) {
		return Awaitility.await(type.getSimpleName())
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> this.news.stream().filter(type::isInstance).map(type::cast).filter(condition).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	Room room(Jid room) {
		return this.engine.room(room.toString());
	}

	Optional<Occupant> occupant(Jid room, String nick) {
		return room(room).occupants().stream().filter((occupant) -> occupant.nick().equals(nick)).findFirst();
	}

	Occupant awaitOccupant(Jid room, String nick, Predicate<Occupant> condition) {
		return Awaitility.await(nick)
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> occupant(room, nick).filter(condition), Optional::isPresent)
			.orElseThrow();
	}

	void awaitOffline() {
		Awaitility.await("the bot to notice that it is offline")
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> !this.engine.online());
	}

	<S extends SessionState> S awaitState(Class<S> state) {
		return state.cast(Awaitility.await(state.getSimpleName())
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> this.engine.status().connection(), state::isInstance));
	}

	@Override
	public void close() {
		try {
			this.engine.stop(Duration.ZERO).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
		}
		finally {
			this.workers.shutdownNow();
		}
	}

}
