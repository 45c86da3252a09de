package com.ethora.bot.contract;

import java.util.concurrent.CompletionException;

import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectDelivery.Status;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How far messages to one person have come, and who is told.
 */
interface DirectStatusContract extends Contract {

	@Test
	default void isSentThenDeliveredThenRead() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		DirectDelivery delivery = bot.with(person).send("read me");
		assertThat(await(delivery.reached(Status.SENT))).isEqualTo(Status.SENT);
		person.awaitMessage((stanza) -> stanza.body().equals("read me"));
		person.send("""
				<message xmlns='jabber:client' to='%s/bot' type='chat' id='r-1'>\
				<received xmlns='urn:xmpp:receipts' id='%s'/></message>""".formatted(bot.jid(), delivery.id()));
		assertThat(await(delivery.reached(Status.DELIVERED))).isEqualTo(Status.DELIVERED);
		person.send("""
				<message xmlns='jabber:client' to='%s/bot' type='chat' id='r-2'>\
				<displayed xmlns='urn:xmpp:chat-markers:0' id='%s'/></message>""".formatted(bot.jid(), delivery.id()));

		assertThat(await(delivery.reached(Status.READ))).isEqualTo(Status.READ);
		bot.await(DirectEvent.StatusChanged.class, (event) -> event.status() == Status.READ);
		assertThat(bot.events()).filteredOn(DirectEvent.StatusChanged.class::isInstance)
			.extracting((event) -> ((DirectEvent.StatusChanged) event).status())
			.containsExactly(Status.SENT, Status.DELIVERED, Status.READ);
	}

	@Test
	default void doesNotBelieveOthersThatItIsRead() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();
		PlainClient other = stage().newPerson();

		DirectDelivery delivery = bot.with(person).send("for you alone");
		await(delivery.reached(Status.SENT));
		other.send("""
				<message xmlns='jabber:client' to='%s/bot' type='chat' id='r-2'>\
				<displayed xmlns='urn:xmpp:chat-markers:0' id='%s'/></message>""".formatted(bot.jid(), delivery.id()));
		other.send("<message xmlns='jabber:client' to='%s' type='chat' id='r-3'><body>after</body></message>"
			.formatted(bot.jid()));

		bot.awaitMessage("after");
		assertThat(delivery.status()).isEqualTo(Status.SENT);
	}

	@Test
	default void tellsThatAMessageHasArrivedAndWasHandledIfAsked() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		person.send("""
				<message xmlns='jabber:client' to='%s' type='chat' id='q-1'><body>got it?</body>\
				<request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/></message>"""
			.formatted(bot.jid()));

		Stanza receipt = person.awaitMessage((stanza) -> stanza.child("received", "urn:xmpp:receipts").isPresent());
		assertThat(receipt.child("received").orElseThrow().attribute("id")).isEqualTo("q-1");
		Stanza marker = person
			.awaitMessage((stanza) -> stanza.child("displayed", "urn:xmpp:chat-markers:0").isPresent());
		assertThat(marker.child("displayed").orElseThrow().attribute("id")).isEqualTo("q-1");
	}

	@Test
	default void tellsNothingThatWasNotAsked() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		person.send("<message xmlns='jabber:client' to='%s' type='chat' id='q-1'><body>hello</body></message>"
			.formatted(bot.jid()));

		person.awaitMessage((stanza) -> stanza.body().equals(DirectBot.answerTo("hello")));
		person.ask(bot.jid().domain(), "get", "<ping xmlns='urn:xmpp:ping'/>");
		assertThat(person.received()).noneMatch((stanza) -> stanza.child("received", "urn:xmpp:receipts").isPresent()
				|| stanza.child("displayed", "urn:xmpp:chat-markers:0").isPresent());
	}

	@Test
	default void isToldThatAMessageInARoomWasSeen() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		DirectBot bot = DirectBot.create(stage(), room).start();

		person.send("""
				<message xmlns='jabber:client' to='%s' type='groupchat' id='r-4'>\
				<displayed xmlns='urn:xmpp:chat-markers:0' id='1727199609620712'/></message>""".formatted(room));

		RoomEvent.Displayed displayed = bot.awaitNews(RoomEvent.Displayed.class, (event) -> event.room().equals(room));
		assertThat(displayed.sender().nick()).isEqualTo(person.name());
		assertThat(displayed.message().archiveId()).isEqualTo("1727199609620712");
	}

	@Test
	default void failsWhereNobodyIs() {
		DirectBot bot = DirectBot.create(stage()).start();

		DirectDelivery delivery = bot.engine()
			.direct(new Jid("nobody-of-this-name", bot.jid().domain(), null))
			.send("hello?");

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> await(delivery.reached(Status.DELIVERED)))
			.havingCause()
			.isInstanceOfSatisfying(DeliveryException.class,
					(failure) -> assertThat(failure.reason()).isEqualTo(DeliveryException.Reason.UNREACHABLE));
		assertThat(delivery.status()).isEqualTo(Status.FAILED);
	}

}
