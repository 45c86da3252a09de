package com.ethora.bot.contract;

import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.Credentials;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a bot invites and is invited.
 */
interface InvitationContract extends Contract {

	@Test
	default void invitesSomebodyThroughTheRoom() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = stage().newPerson();

		await(bot.room(room).control().invite(new Jid(person.name(), stage().server().domain(), null), "Tea & <cake>"));

		Stanza invited = person.awaitMessage((message) -> message.attribute("from").equals(room.toString()));
		Stanza invite = invited.child("x", "http://jabber.org/protocol/muc#user")
			.flatMap((x) -> x.child("invite"))
			.orElseThrow();
		assertThat(invite.attribute("from")).contains(bot.nick());
		assertThat(invite.child("reason").map(Stanza::text)).contains("Tea & <cake>");
	}

	@Test
	default void isInvitedThroughARoom() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();

		person.send("""
				<message xmlns='jabber:client' to='%s' id='i'><x xmlns='http://jabber.org/protocol/muc#user'>\
				<invite to='%s'><reason>Please join our room</reason></invite></x></message>""".formatted(room,
				bot.engine().jid()));

		RoomEvent.Invited invited = bot.awaitNews(RoomEvent.Invited.class, (event) -> event.room().equals(room));
		assertThat(invited.reason()).isEqualTo("Please join our room");
		assertThat(invited.direct()).isFalse();
		assertThat(invited.from()).isNotNull().extracting(Jid::toString).asString().contains(person.name());
	}

	@Test
	default void isInvitedByAPerson() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();

		person.send("""
				<message xmlns='jabber:client' to='%s' id='i'>\
				<x xmlns='jabber:x:conference' jid='%s' reason='Come in'/></message>""".formatted(bot.engine().jid(),
				room));

		RoomEvent.Invited invited = bot.awaitNews(RoomEvent.Invited.class, (event) -> event.room().equals(room));
		assertThat(invited.reason()).isEqualTo("Come in");
		assertThat(invited.direct()).isTrue();
		assertThat(invited.from()).isNotNull().extracting(Jid::local).isEqualTo(person.name());
	}

	@Test
	default void comesWhereItIsInvitedAndGoesAgain() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();
		invite(person, bot, room);
		RoomEvent.Invited invited = bot.awaitNews(RoomEvent.Invited.class, (event) -> event.room().equals(room));

		await(bot.engine().join(invited.room().toString())).send(Reply.text("Here I am"));
		person.awaitMessage(bot.nick(), "Here I am");
		person.say(room, "hello");
		person.awaitMessage(bot.nick(), EngineBot.answerTo("hello"));
		await(bot.engine().leave(room.toString()));

		person.awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + bot.nick())
				&& presence.attribute("type").equals("unavailable"));
	}

	/** Nobody has told the next process where to be. */
	@Test
	default void followsAnInvitationAndComesBackAfterARestart() {
		Jid room = stage().newRoom();
		Credentials account = stage().newAccount();
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot before = stage().closing(EngineBot.polite(stage(), account)).start();
		invite(person, before, room);
		person.awaitEntrance(room, before.nick());
		person.say(room, "hello");
		person.awaitMessage(before.nick(), EngineBot.answerTo("hello"));
		before.stop();

		EngineBot after = stage().closing(EngineBot.polite(stage(), account)).start();
		person.say(room, "hello again");
		person.awaitMessage(after.nick(), EngineBot.answerTo("hello again"));

		assertThat(person.saidBy(room, after.nick())).containsExactly(EngineBot.answerTo("hello"),
				EngineBot.answerTo("hello again"));
	}

	private static void invite(PlainClient person, EngineBot bot, Jid room) {
		person.send("""
				<message xmlns='jabber:client' to='%s' id='i'>\
				<x xmlns='jabber:x:conference' jid='%s'/></message>""".formatted(bot.engine().jid(), room));
	}

}
