package com.ethora.bot.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.ArchiveQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What is said in a room, both ways.
 */
interface MessageContract extends Contract {

	@Test
	default void hearsItsOwnMessagesAsEchoes() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);

		RoomMessage echo = bot.say(room, "hello");

		assertThat(echo.sender().nick()).isEqualTo(bot.nick());
		assertThat(echo.text()).isEqualTo("hello");
		assertThat(echo.archiveId()).isNotBlank();
		assertThat(echo.origin()).isEqualTo(RoomMessage.Origin.LIVE);
	}

	@Test
	default void signsItsMessagesSoThatOthersSeeWhoSpeaks() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		String id = bot.send(room, "hello");

		Stanza message = person.awaitMessage(bot.nick(), "hello");
		assertThat(message.attribute("id")).isEqualTo(id);
		assertThat(message.child("data", "jabber:client").orElseThrow().attributes())
			.containsExactlyInAnyOrderEntriesOf(Map.of("fullName", "Écho & Söhne", "senderFirstName", "Écho",
					"senderLastName", "& Söhne", "showInChannel", "true", "photo", Stage.PHOTO, "photoURL", Stage.PHOTO,
					"senderJID", bot.account().withResource("bot").toString(), "roomJid", room.toString(),
					"isSystemMessage", "false", "push", "true"));
		assertThat(message.child("x", "http://jabber.org/protocol/muc#user").orElseThrow().attribute("type"))
			.isEqualTo("bot");
		assertThat(message.child("x", "urn:ethora:bot")).isPresent();
		assertThat(message.child("store", "urn:xmpp:hints")).isPresent();
	}

	@Test
	default void hearsWhatPeopleSay() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		Stanza said = person.say(room, "hello there");

		RoomMessage message = bot.recorder().awaitMessage((heard) -> heard.text().equals("hello there"));
		assertThat(message.room()).isEqualTo(room);
		assertThat(message.id()).isEqualTo(said.attribute("id"));
		assertThat(message.archiveId()).isEqualTo(archiveId(said, room));
		assertThat(message.sender().nick()).isEqualTo(person.name());
		assertThat(message.sender().displayName()).isEqualTo(person.fullName());
		assertThat(message.sender().bot()).isFalse();
		assertThat(message.kind()).isEqualTo(RoomMessage.Kind.TEXT);
		assertThat(message.origin()).isEqualTo(RoomMessage.Origin.LIVE);
		assertThat(message.data()).containsEntry("senderLastName", "Person");
		assertThat(message.time()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
	}

	@Test
	default void hearsInWhatLanguageSomebodySpeaks() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		person.send("""
				<message xmlns='jabber:client' to='%s' type='groupchat' id='l' xml:lang='de-AT'>\
				<body>Servus</body></message>""".formatted(room));

		RoomMessage heard = bot.recorder().awaitMessage((message) -> message.text().equals("Servus"));
		assertThat(heard.language()).contains(Locale.forLanguageTag("de-AT"));
		assertThat(bot.archive(ArchiveQuery.latest(room, 10)).messages()).extracting(RoomMessage::language)
			.containsExactly(heard.language());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("com.ethora.bot.contract.Texts#all")
	default void carriesTextsUnchanged(String kind, String text) {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		person.say(room, text);
		RoomMessage heard = bot.recorder().awaitMessage((message) -> message.sender().nick().equals(person.name()));
		String id = bot.send(room, text);
		Stanza answered = person.awaitMessage((message) -> message.attribute("id").equals(id));

		assertThat(heard.text()).isEqualTo(text);
		assertThat(answered.body()).isEqualTo(text);
	}

	/** Not every server puts together what a client sends in pieces. */
	@Test
	default void saysLongThingsInOnePiece() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);
		String text = "\uD83D\uDE00<&>".repeat(2_000);

		RoomMessage echo = bot.say(room, text);

		assertThat(echo.text()).isEqualTo(text);
		assertThat(person.awaitMessage((message) -> message.nick().equals(bot.nick())).body()).isEqualTo(text);
	}

	/** Some parsers count the escaped characters of a connection, and give up at last. */
	@Test
	default void doesNotTireOfMarkup() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);
		String text = "&".repeat(3_000);

		IntStream.range(0, 70).forEach((number) -> person.say(room, number + text));

		bot.recorder().awaitMessage((message) -> message.text().equals(69 + text));
		assertThat(bot.recorder().messages(room)).hasSize(70);
	}

	@Test
	default void keepsTheOrderOfMessages() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);
		List<String> texts = IntStream.range(0, 50).mapToObj("message %d"::formatted).toList();

		texts.forEach((text) -> bot.send(room, text));

		person.awaitMessage(bot.nick(), texts.get(texts.size() - 1));
		assertThat(person.saidBy(room, bot.nick())).isEqualTo(texts);
		bot.recorder().awaitMessage((message) -> message.text().equals(texts.get(texts.size() - 1)));
		assertThat(bot.recorder().messages(room)).extracting(RoomMessage::text).isEqualTo(texts);
	}

	@Test
	default void seesAndShowsTyping() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		typing(person, room, "composing");
		typing(person, room, "paused");
		bot.link().show(room, ChatState.COMPOSING);
		bot.link().show(room, ChatState.PAUSED);

		bot.recorder().await(RoomEvent.Typing.class, (typing) -> typing.active() && by(typing, person));
		bot.recorder().await(RoomEvent.Typing.class, (typing) -> !typing.active() && by(typing, person));
		Stanza composing = person.awaitMessage((message) -> shows(message, bot, "composing"));
		Stanza paused = person.awaitMessage((message) -> shows(message, bot, "paused"));
		assertThat(composing.body()).isEmpty();
		assertThat(composing.child("data").orElseThrow().attributes()).containsEntry("fullName", "Écho & Söhne");
		assertThat(paused.attribute("type")).isEqualTo("groupchat");
	}

	@Test
	default void isToldThatAMessageDidNotReachARoomItIsNotIn() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot();

		String id = bot.send(room, "may I?");

		assertThat(bot.recorder().awaitBounce(id).notInRoom()).isTrue();
	}

	@Test
	default void answersQuestionsItDoesNotUnderstand() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();

		Stanza answer = person.ask(bot.recorder().awaitOnline().toString(), "get",
				"<riddle xmlns='urn:example:sphinx'/>");

		assertThat(answer.attribute("type")).isEqualTo("error");
		assertThat(answer.child("error").orElseThrow().child("service-unavailable")).isPresent();
	}

	@Test
	default void answersWhoAsksForASignOfLife() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();

		Stanza answer = person.ask(bot.recorder().awaitOnline().toString(), "get", "<ping xmlns='urn:xmpp:ping'/>");

		assertThat(answer.attribute("type")).isEqualTo("result");
	}

	@Test
	default void survivesStanzasItDoesNotUnderstand() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		Texts.oddStanzas(room, person.name()).forEach(person::send);
		person.say(room, "still there?");

		bot.recorder().awaitMessage((message) -> message.text().equals("still there?"));
		assertThat(bot.say(room, "yes").text()).isEqualTo("yes");
		assertThat(bot.recorder().stillOpen()).isTrue();
	}

	private static String archiveId(Stanza message, Jid room) {
		return message.children()
			.filter((child) -> child.name().equals("stanza-id") && child.attribute("by").equals(room.toString()))
			.map((child) -> child.attribute("id"))
			.findFirst()
			.orElse("");
	}

	private static void typing(PlainClient person, Jid room, String state) {
		person.send("""
				<message xmlns='jabber:client' to='%s' type='groupchat' id='typing-%s'>\
				<%s xmlns='http://jabber.org/protocol/chatstates'/><data fullName='%s'/></message>""".formatted(room,
				state, state, person.fullName()));
	}

	private static boolean by(RoomEvent.Typing typing, PlainClient person) {
		return typing.sender().nick().equals(person.name());
	}

	private static boolean shows(Stanza message, BotLink bot, String state) {
		return message.nick().equals(bot.nick())
				&& message.child(state, "http://jabber.org/protocol/chatstates").isPresent();
	}

}
