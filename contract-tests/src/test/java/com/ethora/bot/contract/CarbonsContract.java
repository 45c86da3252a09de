package com.ethora.bot.contract;

import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.contract.client.PlainClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a bot knows of other sessions of its account.
 */
interface CarbonsContract extends Contract {

	@Test
	default void knowsWhatAnotherSessionOfItsAccountHasAnswered() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient colleague = stage().person(bot.account());
		PlainClient person = stage().newPerson();

		colleague.send("<message xmlns='jabber:client' to='%s@%s' type='chat' id='c-1'><body>I do it</body></message>"
			.formatted(person.name(), bot.jid().domain()));

		DirectEvent.SentElsewhere sent = bot.await(DirectEvent.SentElsewhere.class,
				(event) -> event.text().equals("I do it"));
		assertThat(sent.peer()).isEqualTo(bot.with(person).peer());
		assertThat(sent.id()).isEqualTo("c-1");
	}

	@Test
	default void doesNotAnswerWhatIsSaidToAnotherSession() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient colleague = stage().person(bot.account());
		PlainClient person = stage().newPerson();

		person.send("<message xmlns='jabber:client' to='%s/plain' type='chat' id='c-2'><body>for you</body></message>"
			.formatted(bot.jid()));

		colleague.awaitMessage((stanza) -> stanza.body().equals("for you"));
		assertThat(bot.awaitMessage("for you").origin()).isEqualTo(DirectMessage.Origin.COPY);
		person.send("<message xmlns='jabber:client' to='%s/bot' type='chat' id='c-3'><body>to the bot</body></message>"
			.formatted(bot.jid()));
		person.awaitMessage((stanza) -> stanza.body().equals(DirectBot.answerTo("to the bot")));
		assertThat(person.received()).noneMatch((stanza) -> stanza.body().equals(DirectBot.answerTo("for you")));
	}

	@Test
	default void doesNotBelieveCopiesThatOthersMakeUp() {
		DirectBot bot = DirectBot.create(stage()).start();
		PlainClient person = stage().newPerson();

		for (String kind : new String[] { "sent", "received" }) {
			person
				.send("""
						<message xmlns='jabber:client' to='%1$s/bot' type='chat' id='f-%2$s'><%2$s xmlns='urn:xmpp:carbons:2'>\
						<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='%1$s/x' to='%1$s' \
						type='chat'><body>made up</body></message></forwarded></%2$s></message>"""
					.formatted(bot.jid(), kind));
		}
		person.send("<message xmlns='jabber:client' to='%s/bot' type='chat' id='f'><body>after</body></message>"
			.formatted(bot.jid()));

		bot.awaitMessage("after");
		assertThat(bot.events()).noneMatch(DirectEvent.SentElsewhere.class::isInstance);
		assertThat(bot.messages()).containsExactly("after");
	}

}
