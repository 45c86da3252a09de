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
import java.util.stream.Stream;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.xmpp.XmppWire;
import org.awaitility.Awaitility;

/**
 * A whole bot that answers what is said to it alone, and in rooms, each in another way.
 *
 * @param engine the bot
 * @param account its account
 * @param workers what its handlers run on
 * @param events what happened between it and single people
 * @param news what happened in rooms
 * @param announcements what the server has announced
 */
record DirectBot(BotEngine engine, Credentials account, ExecutorService workers, List<DirectEvent> events,
		List<RoomEvent> news, List<Announcement> announcements) implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	static DirectBot create(Stage stage, Jid... rooms) {
		return create(stage, stage.address(), stage.newAccount(), rooms);
	}

	static DirectBot create(Stage stage, URI address, Credentials account, Jid... rooms) {
		ExecutorService workers = Executors.newFixedThreadPool(4);
		List<DirectEvent> events = new CopyOnWriteArrayList<>();
		List<RoomEvent> news = new CopyOnWriteArrayList<>();
		List<Announcement> announcements = new CopyOnWriteArrayList<>();
		BotListener listener = new BotListener() {

			@Override
			public void direct(Bot bot, DirectEvent event) {
				events.add(event);
			}

			@Override
			public void happened(Bot bot, RoomEvent event) {
				news.add(event);
			}

			@Override
			public void announced(Bot bot, Announcement announcement) {
				announcements.add(announcement);
			}

		};
		BotEngine engine = BotEngine.create(
				BotSettings.of("direct", account.account(), stage.profile(), List.of(rooms)),
				BotParts
					.of(new XmppWire(stage.settings(address)), CredentialsSupplier.of(account), new Answering(),
							workers)
					.withListener(listener));
		return stage.closing(new DirectBot(engine, account, workers, events, news, announcements));
	}

	DirectBot start() {
		this.engine.start();
		Awaitility.await("the bot to be in all rooms")
			.atMost(LIMIT)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> this.engine.status().ready());
		return this;
	}

	void stop() {
		this.engine.stop(Duration.ofSeconds(5)).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
	}

	Jid jid() {
		return this.engine.jid();
	}

	String nick() {
		return jid().requireLocal();
	}

	/** The talk of the bot with somebody who is no bot. */
	DirectChat with(PlainClient person) {
		return this.engine.direct(new Jid(person.name(), jid().domain(), null));
	}

	<E extends DirectEvent> E await(Class<E> type, Predicate<E> condition) {
		return Awaitility.await(type.getSimpleName())
			.atMost(LIMIT)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> all(type).filter(condition).findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	DirectMessage awaitMessage(String text) {
		return await(DirectMessage.class, (message) -> message.text().equals(text));
	}

	<E extends RoomEvent> E awaitNews(Class<E> type, Predicate<E> condition) {
		return Awaitility.await(type.getSimpleName())
			.atMost(LIMIT)
			.pollInterval(Duration.ofMillis(10))
			.until(() -> this.news.stream().filter(type::isInstance).map(type::cast).filter(condition).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	List<String> messages() {
		return all(DirectMessage.class).map(DirectMessage::text).toList();
	}

	private <E extends DirectEvent> Stream<E> all(Class<E> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast);
	}

	static String answerTo(String text) {
		return "Between us: " + text;
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

	private static final class Answering implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			turn.reply(Reply.text(EngineBot.answerTo(turn.message().text())));
			return true;
		}

		@Override
		public boolean handle(DirectTurn turn) {
			turn.reply(Reply.text(answerTo(turn.message().text())));
			return true;
		}

	}

}
