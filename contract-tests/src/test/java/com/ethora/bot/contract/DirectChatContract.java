package com.ethora.bot.contract;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.ethora.bot.Announcement;
import com.ethora.bot.ChatState;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.Credentials;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a bot and one person talk with each other alone.
 */
interface DirectChatContract extends Contract {

	@Test
	default void answersOnePersonAlone() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		person
			.send("""
					<message xmlns='jabber:client' to='%s' type='chat' id='d-1'><data fullName='%s'/><body>psst &lt;3</body>\
					</message>"""
				.formatted(bot.jid(), person.fullName()));

		DirectMessage message = bot.awaitMessage("psst <3");
		assertThat(message.peer()).isEqualTo(Peer.account(new Jid(person.name(), bot.jid().domain(), null)));
		assertThat(message.sender().displayName()).isEqualTo(person.fullName());
		assertThat(message.origin()).isEqualTo(DirectMessage.Origin.LIVE);
		Stanza answer = person.awaitMessage((stanza) -> stanza.body().equals(DirectBot.answerTo("psst <3")));
		assertThat(answer.attribute("from")).isEqualTo(bot.jid() + "/bot");
		assertThat(answer.attribute("type")).isEqualTo("chat");
		assertThat(answer.child("data").map((data) -> data.attribute("fullName")))
			.contains(bot.engine().profile().name());
	}

	@Test
	default void saysSomethingFirst() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		bot.with(person).send("Good morning & <welcome>");

		Stanza message = person.awaitMessage((stanza) -> stanza.body().equals("Good morning & <welcome>"));
		assertThat(message.child("request", "urn:xmpp:receipts")).isPresent();
		assertThat(message.child("markable", "urn:xmpp:chat-markers:0")).isPresent();
		assertThat(message.child("active", "http://jabber.org/protocol/chatstates")).isPresent();
	}

	@Test
	default void handlesOnceWhatWasSaidWhileItWasAway() {
		Credentials account = stage().newAccount();
		DirectBot before = DirectBot.create(stage(), stage().address(), account).start();
		PlainClient person = stage().newPerson();
		before.stop();

		person.send("<message xmlns='jabber:client' to='%s' type='chat' id='o-1'><body>are you there</body></message>"
			.formatted(account.account()));
		person.ask(account.account().domain(), "get", "<ping xmlns='urn:xmpp:ping'/>");
		DirectBot after = DirectBot.create(stage(), stage().address(), account).start();

		DirectMessage message = after.awaitMessage("are you there");
		assertThat(message.origin()).isEqualTo(DirectMessage.Origin.DELAYED);
		person.awaitMessage((stanza) -> stanza.body().equals(DirectBot.answerTo("are you there")));
		after.stop();
		after.start();
		person.send("<message xmlns='jabber:client' to='%s' type='chat' id='o-2'><body>and now</body></message>"
			.formatted(account.account()));
		after.awaitMessage("and now");
		assertThat(after.messages()).containsExactly("are you there", "and now");
	}

	@Test
	default void showsAndSeesWhatIsDoneWithoutAWord() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		for (ChatState state : ChatState.values()) {
			String name = state.name().toLowerCase(Locale.ROOT);
			bot.with(person).show(state);
			person.awaitMessage((stanza) -> stanza.child(name, "http://jabber.org/protocol/chatstates").isPresent());
			person.send("""
					<message xmlns='jabber:client' to='%s' type='chat' id='s-%s'>\
					<%s xmlns='http://jabber.org/protocol/chatstates'/></message>""".formatted(bot.jid(), name, name));
			bot.await(DirectEvent.Typing.class, (typing) -> typing.state() == state);
		}
	}

	@Test
	default void doesNotAnswerOtherBots() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		person.send("""
				<message xmlns='jabber:client' to='%s' type='chat' id='b-1'><body>I am one too</body>\
				<x xmlns='urn:ethora:bot'/></message>""".formatted(bot.jid()));
		person.send("<message xmlns='jabber:client' to='%s' type='chat' id='b-2'><body>I am none</body></message>"
			.formatted(bot.jid()));

		person.awaitMessage((stanza) -> stanza.body().equals(DirectBot.answerTo("I am none")));
		assertThat(bot.messages()).containsExactly("I am one too", "I am none");
		assertThat(person.received()).extracting(Stanza::body).doesNotContain(DirectBot.answerTo("I am one too"));
	}

	@Test
	default void hearsWhatTheAdministratorAnnounces() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient admin = stage().person(stage().server().administrator());

		admin
			.send("""
					<message xmlns='jabber:client' to='%s' type='headline'>\
					<user-update xmlns='your:custom:ns' xmppUsername='app_ann' firstName='Ann' photoURL='p.png'/></message>"""
				.formatted(bot.jid()));
		admin.send("""
				<message xmlns='jabber:client' to='%s' type='headline'>\
				<ethora-event xmlns='urn:ethora:events:1' type='chat-meta-updated' chatName='app_lobby' uuid='u'/>\
				</message>""".formatted(bot.jid()));

		Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> bot.announcements().size() == 2);
		Announcement.UserUpdated user = (Announcement.UserUpdated) bot.announcements().get(0);
		assertThat(user.user()).isEqualTo("app_ann");
		assertThat(user.firstName()).contains("Ann");
		assertThat(user.photo()).contains("p.png");
		Announcement.ChatUpdated chat = (Announcement.ChatUpdated) bot.announcements().get(1);
		assertThat(chat.chat()).isEqualTo("app_lobby");
		assertThat(chat.title()).isEmpty();
	}

	@Test
	default void doesNotBelieveAnybodyWhoAnnouncesSomething() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		person.send("""
				<message xmlns='jabber:client' to='%s' type='headline'>\
				<user-update xmlns='your:custom:ns' xmppUsername='x' firstName='Mallory'/></message>"""
			.formatted(bot.jid()));
		person.send("""
				<message xmlns='jabber:client' to='%s' type='headline'>\
				<ethora-event xmlns='urn:ethora:events:1' type='chat-meta-updated' chatName='x'/></message>"""
			.formatted(bot.jid()));
		person.send("<message xmlns='jabber:client' to='%s' type='chat' id='h'><body>after</body></message>"
			.formatted(bot.jid()));

		bot.awaitMessage("after");
		assertThat(bot.announcements()).isEqualTo(List.of());
	}

}
