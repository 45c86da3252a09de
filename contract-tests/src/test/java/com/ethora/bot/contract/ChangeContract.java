package com.ethora.bot.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.contract.server.SandboxServer;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.xmpp.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Edits, deletions and reactions, both ways and in both forms. Every server passes them
 * on; only Ethora's, and the sandbox with it, rewrite the archive.
 */
interface ChangeContract extends Contract {

	@ParameterizedTest
	@EnumSource
	default void showsItsEdits(Dialect dialect) {
		Jid room = stage().newRoom();
		PlainClient person = person(room);
		BotLink bot = bot(dialect, room);
		RoomMessage said = bot.say(room, "hi");

		change(bot, "edit-message-1", room, new Content.Edit(said.ref().orElseThrow(), "hello <all>"));

		RoomEvent.Edited echo = bot.recorder()
			.await(RoomEvent.Edited.class, (edit) -> "edit-message-1".equals(edit.id()));
		assertThat(echo.text()).isEqualTo("hello <all>");
		assertThat(echo.message().matches(said.ref().orElseThrow())).isTrue();
		assertThat(echo.sender().nick()).isEqualTo(bot.nick());
		Stanza shown = person.awaitMessage((message) -> message.child("replace").isPresent());
		assertThat(shown.nick()).isEqualTo(bot.nick());
		assertThat(archive(bot, room)).extracting(RoomMessage::archiveId).containsExactly(said.archiveId());
		assertThat(archive(bot, room)).extracting(RoomMessage::text)
			.containsExactly((rewrites() && dialect == Dialect.ETHORA) ? "hello <all>" : "hi");
	}

	@ParameterizedTest
	@EnumSource
	default void showsItsDeletions(Dialect dialect) {
		Jid room = stage().newRoom();
		PlainClient person = person(room);
		BotLink bot = bot(dialect, room);
		RoomMessage said = bot.say(room, "hi");

		change(bot, "deletion-1", room, new Content.Deletion(said.ref().orElseThrow()));

		RoomEvent.Deleted echo = bot.recorder().await(RoomEvent.Deleted.class, (deletion) -> true);
		assertThat(echo.message().matches(said.ref().orElseThrow())).isTrue();
		person.awaitMessage((message) -> message.child("delete").isPresent() || message.child("retract").isPresent());
		boolean rewritten = rewrites() && dialect == Dialect.ETHORA;
		assertThat(archive(bot, room)).singleElement().satisfies((message) -> {
			assertThat(message.archiveId()).isEqualTo(said.archiveId());
			assertThat(message.id()).isEqualTo(said.id());
			assertThat(message.text()).isEqualTo(rewritten ? "" : "hi");
			assertThat(message.kind()).isEqualTo(rewritten ? RoomMessage.Kind.CONTROL : RoomMessage.Kind.TEXT);
		});
	}

	@ParameterizedTest
	@EnumSource
	default void showsItsReactions(Dialect dialect) {
		Jid room = stage().newRoom();
		PlainClient person = person(room);
		BotLink bot = bot(dialect, room);
		Stanza said = person.say(room, "hi");
		RoomMessage heard = bot.recorder().awaitMessage((message) -> message.text().equals("hi"));
		MessageRef ref = MessageRef.archived(String.valueOf(heard.archiveId()));

		change(bot, "message-reaction:1", room, new Content.Reactions(ref, List.of("+1", "\uD83D\uDE00")));
		change(bot, "message-reaction:2", room, new Content.Reactions(ref, List.of()));

		assertThat(reaction(bot, "message-reaction:1").reactions()).containsExactly("+1", "grinning");
		assertThat(reaction(bot, "message-reaction:2").reactions()).isEmpty();
		Stanza shown = person.awaitMessage((message) -> message.attribute("id").equals("message-reaction:1"));
		assertThat(shown.child("reactions", "urn:xmpp:reactions:0").orElseThrow().attribute("id"))
			.isEqualTo(said.child("stanza-id").orElseThrow().attribute("id"));
		assertThat(archive(bot, room)).extracting(RoomMessage::text).containsExactly("hi");
	}

	@Test
	default void seesWhatPeopleChange() {
		Jid room = stage().newRoom();
		PlainClient person = person(room);
		BotLink bot = bot(Dialect.ETHORA, room);
		Stanza said = person.say(room, "hi");
		String archiveId = said.child("stanza-id").orElseThrow().attribute("id");

		send(person, room, "e-1", "<replace id='%s' text='hello'/>".formatted(archiveId));
		send(person, room, "e-2", "<body>hello</body><replace xmlns='urn:xmpp:message-correct:0' id='%s'/>"
			.formatted(said.attribute("id")));
		send(person, room, "message-reaction:3",
				"<reactions xmlns='urn:xmpp:reactions:0' id='%s'><reaction>heart</reaction></reactions><store xmlns='urn:xmpp:hints'/>"
					.formatted(archiveId));
		send(person, room, "deleteMessageStanza", "<body>wow</body><delete id='%s'/>".formatted(archiveId));

		assertThat(edit(bot, "e-1").message()).isEqualTo(MessageRef.archived(archiveId));
		assertThat(edit(bot, "e-2").message()).isEqualTo(MessageRef.sent(said.attribute("id")));
		assertThat(reaction(bot, "message-reaction:3").reactions()).containsExactly("heart");
		RoomEvent.Deleted deletion = bot.recorder().await(RoomEvent.Deleted.class, (event) -> true);
		assertThat(deletion.message()).isEqualTo(MessageRef.archived(archiveId));
		assertThat(deletion.sender().nick()).isEqualTo(person.name());
		assertThat(bot.recorder().messages(room)).extracting(RoomMessage::text).containsExactly("hi");
		assertThat(archive(bot, room)).extracting(RoomMessage::archiveId).containsExactly(archiveId);
	}

	/** A person can set off neither answers nor doubts by changing what they said. */
	@Test
	default void aWholeBotChangesWhatItSaidAndAnswersNoChanges() {
		Jid room = stage().newRoom();
		PlainClient person = person(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		Room said = bot.engine().room(room.toString());
		Delivery first = await(said.send("first"));
		Delivery second = await(said.send("second"));

		Delivery edited = await(said.edit(first, "first, edited"));
		Delivery again = await(said.edit(edited, "first, edited again"));
		await(said.react(first.ref(), "+1"));
		Delivery deleted = await(said.delete(second));
		Stanza asked = person.say(room, "are you there?");
		send(person, room, "deleteMessageStanza",
				"<body>wow</body><delete id='%s'/>".formatted(asked.child("stanza-id").orElseThrow().attribute("id")));
		person.awaitMessage(bot.nick(), EngineBot.answerTo("are you there?"));
		person.say(room, "good");
		person.awaitMessage(bot.nick(), EngineBot.answerTo("good"));

		assertThat(again.ref()).isEqualTo(first.ref());
		assertThat(deleted.ref()).isEqualTo(second.ref());
		assertThat(person.saidBy(room, bot.nick())).filteredOn((text) -> text.startsWith("I heard"))
			.containsExactly(EngineBot.answerTo("are you there?"), EngineBot.answerTo("good"));
	}

	/** Whether the server rewrites its archive or keeps changes beside the messages. */
	@ParameterizedTest
	@EnumSource
	default void historiesSayWhatBecameOfMessages(Dialect dialect) {
		Jid room = stage().newRoom();
		PlainClient person = person(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient other = person(room);
		Stanza edited = person.say(room, "helo");
		Stanza deleted = person.say(room, "oops");
		String forged = "Eve's words";
		if (dialect == Dialect.STANDARD) {
			send(person, room, "e-1", "<body>hello</body><replace xmlns='urn:xmpp:message-correct:0' id='%s'/>"
				.formatted(edited.attribute("id")));
			send(person, room, "d-1", """
					<body>took it back</body><retract xmlns='urn:xmpp:message-retract:1' id='%s'/>\
					<store xmlns='urn:xmpp:hints'/>""".formatted(archiveId(deleted)));
			send(other, room, "e-2", "<body>%s</body><replace xmlns='urn:xmpp:message-correct:0' id='%s'/>"
				.formatted(forged, edited.attribute("id")));
		}
		else {
			send(person, room, "e-1", "<replace id='%s' text='hello'/>".formatted(archiveId(edited)));
			send(person, room, "deleteMessageStanza",
					"<body>wow</body><delete id='%s'/>".formatted(archiveId(deleted)));
		}
		person.say(room, "last");
		person.awaitMessage(bot.nick(), EngineBot.answerTo("last"));

		List<RoomMessage> history = bot.room(room)
			.history()
			.newestFirst()
			.filter((message) -> message.sender().nick().equals(person.name()))
			.toList();

		assertThat(history).extracting(RoomMessage::text)
			.containsExactly("last", "", (dialect == Dialect.STANDARD || rewrites()) ? "hello" : "helo");
		assertThat(bot.room(room).history().newestFirst()).extracting(RoomMessage::text).doesNotContain(forged);
	}

	private static String archiveId(Stanza message) {
		return message.child("stanza-id").orElseThrow().attribute("id");
	}

	private boolean rewrites() {
		return stage().server() instanceof SandboxServer;
	}

	private PlainClient person(Jid room) {
		PlainClient person = stage().newPerson();
		person.join(room);
		return person;
	}

	private BotLink bot(Dialect dialect, Jid room) {
		BotLink bot = stage().connect(stage().settings(stage().address()).withDialect(dialect), stage().newAccount());
		bot.recorder().awaitOnline();
		return bot.join(room);
	}

	private static void change(BotLink bot, String id, Jid room, Content.Change change) {
		bot.link().send(new OutboundMessage(id, room, change));
	}

	private static List<RoomMessage> archive(BotLink bot, Jid room) {
		return bot.archive(ArchiveQuery.latest(room, 20)).messages();
	}

	private static RoomEvent.Edited edit(BotLink bot, String id) {
		return bot.recorder().await(RoomEvent.Edited.class, (edit) -> id.equals(edit.id()));
	}

	private static RoomEvent.Reacted reaction(BotLink bot, String id) {
		return bot.recorder().await(RoomEvent.Reacted.class, (reacted) -> id.equals(reacted.id()));
	}

	private static void send(PlainClient person, Jid room, String id, String inside) {
		person.send("<message xmlns='jabber:client' to='%s' type='groupchat' id='%s'>%s</message>".formatted(room, id,
				inside));
	}

	private static Delivery await(CompletableFuture<Delivery> delivery) {
		return delivery.orTimeout(15, TimeUnit.SECONDS).join();
	}

}
