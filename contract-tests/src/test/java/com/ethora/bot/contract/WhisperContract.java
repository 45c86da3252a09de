package com.ethora.bot.contract;

import java.util.concurrent.CompletionException;

import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectDelivery.Status;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a bot and somebody in a room talk aside.
 */
interface WhisperContract extends Contract {

	@Test
	default void answersAsideWhatIsSaidAsideInARoom() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		PlainClient other = stage().newPerson();
		person.join(room);
		other.join(room);
		DirectBot bot = DirectBot.create(stage(), room).start();

		person.send("<message xmlns='jabber:client' to='%s/%s' type='chat' id='w-1'><body>aside</body></message>"
			.formatted(room, bot.nick()));

		DirectMessage message = bot.awaitMessage("aside");
		assertThat(message.peer()).isEqualTo(Peer.occupant(room, person.name()));
		assertThat(message.sender().nick()).isEqualTo(person.name());
		Stanza answer = person.awaitMessage((stanza) -> stanza.body().equals(DirectBot.answerTo("aside")));
		assertThat(answer.attribute("from")).isEqualTo(room + "/" + bot.nick());
		assertThat(answer.attribute("type")).isEqualTo("chat");
		person.say(room, "aloud");
		person.awaitMessage(bot.nick(), EngineBot.answerTo("aloud"));
		assertThat(other.received()).noneMatch((stanza) -> stanza.body().contains("aside"));
		assertThat(bot.messages()).containsExactly("aside");
	}

	@Test
	default void saysSomethingAsideFirst() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		DirectBot bot = DirectBot.create(stage(), room).start();

		DirectDelivery delivery = bot.engine().room(room.toString()).direct(person.name()).send("between us");

		Stanza message = person.awaitMessage((stanza) -> stanza.body().equals("between us"));
		assertThat(message.attribute("from")).isEqualTo(room + "/" + bot.nick());
		await(delivery.reached(Status.SENT));
		person.send("""
				<message xmlns='jabber:client' to='%s/%s' type='chat' id='w-2'>\
				<displayed xmlns='urn:xmpp:chat-markers:0' id='%s'/></message>""".formatted(room, bot.nick(),
				delivery.id()));
		await(delivery.reached(Status.READ));
	}

	@Test
	default void saysNothingAsideToWhoIsNotThere() {
		Jid room = stage().newRoom();
		DirectBot bot = DirectBot.create(stage(), room).start();

		DirectDelivery delivery = bot.engine().room(room.toString()).direct("nobody").send("hello?");

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> await(delivery.reached(Status.READ)))
			.havingCause()
			.isInstanceOfSatisfying(DeliveryException.class, (failure) -> assertThat(failure.reason())
				.isIn(DeliveryException.Reason.UNREACHABLE, DeliveryException.Reason.REFUSED));
		bot.await(DirectEvent.StatusChanged.class, (event) -> event.status() == Status.FAILED);
	}

}
