package com.ethora.bot.contract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.wire.Credentials;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people see of a reply that grows: one message, and in the end its final text.
 */
interface GrowthContract extends Contract {

	@Test
	default void aReplyGrowsBeforePeoplesEyes() {
		Jid room = stage().newRoom();
		Storyteller story = new Storyteller();
		EngineBot bot = storyteller(stage().address(), stage().newAccount(), room, story).start();
		PlainClient person = stage().newPerson();
		person.join(room);

		person.say(room, "tell me");
		story.show("once");
		person.awaitMessage(bot.nick(), "once");
		story.show("once upon");
		awaitEdit(person, bot, "once upon");
		story.show("once upon\n\"a time\" & <then>");
		awaitEdit(person, bot, "once upon \"a time\" & <then>");
		story.finish("once upon a time. The end");
		awaitEdit(person, bot, "once upon a time. The end");

		assertThat(person.saidBy(room, bot.nick())).containsExactly("once");
		assertThat(edits(person, room, bot)).containsExactly("once upon", "once upon \"a time\" & <then>",
				"once upon a time. The end");
		assertThat(shown(person, room, bot)).containsExactly("once upon a time. The end");
	}

	@Test
	default void aReplyComesToItsEndAlthoughTheLinkBreaksInTheMiddle() {
		Jid room = stage().newRoom();
		FaultProxy proxy = stage().newProxy();
		Storyteller story = new Storyteller();
		EngineBot bot = storyteller(proxy.address(), stage().newAccount(), room, story).start();
		PlainClient person = hearsTheBeginning(room, bot, story);

		proxy.refuse();
		proxy.cut();
		bot.awaitOffline();
		story.show("once upon");
		story.finish("once upon a time");
		person.say(room, "are you there?");
		proxy.resume();
		bot.awaitReady();
		story.finish("yes");
		person.awaitMessage(bot.nick(), "yes");

		awaitEdit(person, bot, "once upon a time");
		assertThat(shown(person, room, bot)).containsExactly("once upon a time", "yes");
		assertThat(edits(person, room, bot)).containsExactly("once upon a time");
	}

	/** Nothing gets through, so whether it was shown is not known. */
	@Test
	default void aReplyComesToItsEndAlthoughTheLinkIsABlackHole() {
		Jid room = stage().newRoom();
		FaultProxy proxy = stage().newProxy();
		Storyteller story = new Storyteller();
		EngineBot bot = storyteller(proxy.address(), stage().newAccount(), room, story).start();
		PlainClient person = hearsTheBeginning(room, bot, story);

		proxy.stall();
		story.show("once upon");
		story.finish("once upon a time");
		bot.awaitOffline();
		proxy.resume();
		bot.awaitReady();

		awaitEdit(person, bot, "once upon a time");
		person.say(room, "and then?");
		story.finish("the end");
		person.awaitMessage(bot.nick(), "the end");
		assertThat(shown(person, room, bot)).containsExactly("once upon a time", "the end");
	}

	@Test
	default void theNextProcessEndsWhatTheOneBeforeHasBegun() {
		Jid room = stage().newRoom();
		Credentials account = stage().newAccount();
		Storyteller first = new Storyteller();
		EngineBot before = storyteller(stage().address(), account, room, first).start();
		PlainClient person = hearsTheBeginning(room, before, first);
		first.show("once upon");
		awaitEdit(person, before, "once upon");
		before.close();

		Storyteller second = new Storyteller();
		EngineBot after = storyteller(stage().address(), account, room, second).start();
		second.show("once");
		second.show("once upon");
		second.finish("once upon a time");
		awaitEdit(person, after, "once upon a time");
		person.say(room, "and then?");
		second.finish("the end");
		person.awaitMessage(after.nick(), "the end");

		assertThat(person.saidBy(room, after.nick())).containsExactly("once", "the end");
		assertThat(edits(person, room, after)).containsExactly("once upon", "once upon a time");
		assertThat(shown(person, room, after)).containsExactly("once upon a time", "the end");
	}

	private PlainClient hearsTheBeginning(Jid room, EngineBot bot, Storyteller story) {
		PlainClient person = stage().newPerson();
		person.join(room);
		person.say(room, "tell me");
		story.show("once");
		person.awaitMessage(bot.nick(), "once");
		return person;
	}

	private EngineBot storyteller(URI address, Credentials account, Jid room, Storyteller story) {
		return stage().closing(EngineBot.create(stage(), address, account, List.of(room), story));
	}

	private static void awaitEdit(PlainClient person, EngineBot bot, String text) {
		person.awaitMessage((message) -> message.nick().equals(bot.nick())
				&& message.child("replace").filter((replace) -> text(replace).equals(text)).isPresent());
	}

	private static List<String> edits(PlainClient person, Jid room, EngineBot bot) {
		return messages(person, room, bot).stream()
			.flatMap((message) -> message.child("replace").stream())
			.map(GrowthContract::text)
			.toList();
	}

	/** What stands in the room, as a client shows it that knows edits. */
	private static List<String> shown(PlainClient person, Jid room, EngineBot bot) {
		Map<String, String> shown = new LinkedHashMap<>();
		messages(person, room, bot).forEach((message) -> message.child("replace").ifPresentOrElse((replace) -> {
			assertThat(shown).containsKey(replace.attribute("id"));
			shown.put(replace.attribute("id"), text(replace));
		}, () -> message.child("stanza-id").ifPresent((id) -> shown.put(id.attribute("id"), message.body()))));
		return List.copyOf(shown.values());
	}

	/** Not every server hands on the ends of lines in an attribute as such. */
	private static String text(Stanza replace) {
		return replace.attribute("text").replace('\n', ' ');
	}

	private static List<Stanza> messages(PlainClient person, Jid room, EngineBot bot) {
		return person.received()
			.stream()
			.filter((stanza) -> stanza.name().equals("message") && stanza.attribute("type").equals("groupchat"))
			.filter((message) -> message.attribute("from").equals(room + "/" + bot.nick()))
			.filter((message) -> !message.body().isEmpty() || message.child("replace").isPresent())
			.toList();
	}

}
