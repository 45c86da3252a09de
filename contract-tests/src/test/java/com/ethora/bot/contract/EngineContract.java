package com.ethora.bot.contract;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a whole bot makes of a server that comes and goes.
 */
interface EngineContract extends Contract {

	@Test
	default void answersWhoeverSpeaks() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = stage().newPerson();
		person.join(room);

		assertAnswers(bot, person, room, "hello");

		assertThat(person.saidBy(room, bot.nick())).containsExactly(EngineBot.answerTo("hello"));
	}

	@Test
	default void givesUpWhenThePasswordIsWrong() {
		FaultProxy proxy = stage().newProxy();
		Credentials account = new Credentials(stage().newAccount().account(), "not " + ChatServer.PASSWORD);
		EngineBot bot = stage().closing(EngineBot.create(stage(), proxy.address(), account, List.of()));

		bot.engine().start();

		SessionState.Failed failed = bot.awaitState(SessionState.Failed.class);
		assertThat(failed.failure().kind()).isEqualTo(LinkFailure.Kind.CREDENTIALS);
		assertThat(proxy.accepted()).isBetween(1, stage().connections());
	}

	@Test
	default void comesBackAfterTheServerWasKilled() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		stage().server().kill();
		bot.awaitOffline();
		stage().server().start();
		bot.awaitReady();

		PlainClient person = stage().newPerson();
		person.join(room);
		assertAnswers(bot, person, room, "welcome back");
	}

	@Test
	default void comesBackAfterTheServerWasRestarted() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		stage().server().stop();
		bot.awaitOffline();
		stage().server().start();
		bot.awaitReady();

		PlainClient person = stage().newPerson();
		person.join(room);
		assertAnswers(bot, person, room, "welcome back");
	}

	@Test
	default void noticesABlackHoleAndComesBack() {
		Jid room = stage().newRoom();
		FaultProxy proxy = stage().newProxy();
		EngineBot bot = stage().newEngine(proxy.address(), room).start();
		PlainClient person = stage().newPerson();
		person.join(room);

		proxy.stall();
		bot.awaitOffline();
		person.say(room, "anybody?");
		proxy.resume();
		bot.awaitReady();

		assertAnswers(bot, person, room, "now?");
		assertThat(person.saidBy(room, bot.nick())).containsExactly(EngineBot.answerTo("anybody?"),
				EngineBot.answerTo("now?"));
	}

	@Test
	default void noticesAServerThatStandsStillAndComesBack() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		stage().server().freeze();
		bot.awaitOffline();
		stage().server().thaw();
		bot.awaitReady();

		PlainClient person = stage().newPerson();
		person.join(room);
		assertAnswers(bot, person, room, "awake?");
	}

	@Test
	default void isInAllItsRoomsAgainAfterTheConnectionBroke() {
		List<Jid> rooms = Stream.generate(stage()::newRoom).limit(20).toList();
		FaultProxy proxy = stage().newProxy();
		EngineBot bot = stage().newEngine(proxy.address(), rooms.toArray(Jid[]::new)).start();
		PlainClient person = stage().newPerson();
		rooms.forEach(person::join);

		proxy.refuse();
		proxy.cut();
		bot.awaitOffline();
		proxy.resume();
		bot.awaitReady();

		rooms.forEach((room) -> person.say(room, "hello"));
		rooms.forEach(
				(room) -> person.awaitMessage((message) -> message.attribute("from").equals(room + "/" + bot.nick())
						&& message.body().equals(EngineBot.answerTo("hello"))));
		rooms.forEach((room) -> assertThat(person.saidBy(room, bot.nick())).hasSize(1));
	}

	@Test
	default void answersWhatWasSaidWhileItWasAwayExactlyOnce() {
		Jid room = stage().newRoom();
		FaultProxy proxy = stage().newProxy();
		EngineBot bot = stage().newEngine(proxy.address(), room).start();
		PlainClient person = stage().newPerson();
		person.join(room);
		assertAnswers(bot, person, room, "before");

		proxy.refuse();
		proxy.cut();
		bot.awaitOffline();
		List<String> missed = IntStream.range(0, 10).mapToObj("missed %d"::formatted).toList();
		missed.forEach((text) -> person.say(room, text));
		proxy.resume();
		bot.awaitReady();
		assertAnswers(bot, person, room, "after");

		List<String> answers = Stream.of(Stream.of("before"), missed.stream(), Stream.of("after"))
			.flatMap((texts) -> texts)
			.map(EngineBot::answerTo)
			.toList();
		assertThat(person.saidBy(room, bot.nick())).isEqualTo(answers);
	}

	@Test
	default void canBeStoppedAndStarted() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = stage().newPerson();
		person.join(room);
		assertAnswers(bot, person, room, "first");

		bot.stop();
		person.awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + bot.nick())
				&& presence.attribute("type").equals("unavailable"));
		person.say(room, "second");
		bot.start();
		assertAnswers(bot, person, room, "third");
		bot.stop();

		assertThat(bot.engine().online()).isFalse();
		assertThat(person.saidBy(room, bot.nick()))
			.isEqualTo(Stream.of("first", "second", "third").map(EngineBot::answerTo).toList());
	}

	@Test
	default void goesBackToARoomThatShowedItOut() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		owner.moderate(room, "role='none' nick='%s'".formatted(bot.nick()));
		owner.awaitPresence(
				(presence) -> presence.nick().equals(bot.nick()) && presence.attribute("type").equals("unavailable"));
		bot.awaitReady();

		assertAnswers(bot, owner, room, "there you are");
	}

	private static void assertAnswers(EngineBot bot, PlainClient person, Jid room, String text) {
		person.say(room, text);
		person.awaitMessage(bot.nick(), EngineBot.answerTo(text));
	}

}
