package com.ethora.bot.contract;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import com.ethora.bot.Activity;
import com.ethora.bot.Availability;
import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Card.Field;
import com.ethora.bot.Contact;
import com.ethora.bot.Contact.Subscription;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.PeopleDesk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a bot keeps about people, and what it and they tell about themselves.
 */
interface PeopleContract extends Contract {

	/** One pixel. */
	Avatar PICTURE = Avatar.of("image/png", Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

	@Test
	default void keepsAListOfPeople() {
		PeopleDesk people = stage().newBot().link().people();
		Jid ann = stage().newAccount().account();
		assertThat(BotLink.await(people.contacts())).isEmpty();

		BotLink.await(people.put(Contact.of(ann, "Ann & <Co>", List.of("Friends", "Tea"))));
		assertThat(BotLink.await(people.contacts()))
			.containsExactly(new Contact(ann, "Ann & <Co>", Set.of("Friends", "Tea"), Subscription.NONE, false));

		BotLink.await(people.put(Contact.of(ann, "Annie", List.of())));
		assertThat(BotLink.await(people.contacts())).containsExactly(Contact.of(ann, "Annie", List.of()));

		BotLink.await(people.remove(ann));
		assertThat(BotLink.await(people.contacts())).isEmpty();
	}

	@Test
	default void isToldWhatAnotherSessionChangesInTheList() {
		Credentials account = stage().newAccount();
		BotLink bot = stage().connect(stage().settings(stage().address()), account);
		bot.recorder().awaitOnline();
		BotLink.await(bot.link().people().contacts());
		PlainClient other = stage().person(account);
		Jid ann = stage().newAccount().account();

		other.ask(account.account().toString(), "set",
				"<query xmlns='jabber:iq:roster'><item jid='%s' name='Ann'/></query>".formatted(ann));
		ContactEvent.Listed listed = bot.recorder()
			.awaitContact(ContactEvent.Listed.class, (event) -> event.contact().jid().equals(ann));
		assertThat(listed.contact().name()).isEqualTo("Ann");

		other.ask(account.account().toString(), "set",
				"<query xmlns='jabber:iq:roster'><item jid='%s' subscription='remove'/></query>".formatted(ann));
		bot.recorder().awaitContact(ContactEvent.Unlisted.class, (event) -> event.jid().equals(ann));
	}

	@Test
	default void believesNobodyElseAboutTheList() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();

		Stanza answer = person.ask(PresenceContract.address(bot), "set",
				"<query xmlns='jabber:iq:roster'><item jid='eve@bot.test' subscription='both'/></query>");

		assertThat(answer.attribute("type")).isEqualTo("error");
		assertThat(bot.recorder().contacts(ContactEvent.Listed.class)).isZero();
	}

	@Test
	default void blocksPeople() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		Jid account = PresenceContract.account(person, bot);
		PeopleDesk people = bot.link().people();
		assertThat(BotLink.await(people.blocked())).isEmpty();
		assertThat(ping(person, bot)).isEqualTo("result");

		BotLink.await(people.block(List.of(account)));
		assertThat(BotLink.await(people.blocked())).containsExactly(account);
		assertThat(ping(person, bot)).isEqualTo("error");

		BotLink.await(people.unblock(List.of(account)));
		assertThat(BotLink.await(people.blocked())).isEmpty();
		assertThat(ping(person, bot)).isEqualTo("result");
	}

	@Test
	default void blocksNobodyAnyMore() {
		PeopleDesk people = stage().newBot().link().people();
		BotLink.await(people.block(List.of(stage().newAccount().account(), stage().newAccount().account())));

		BotLink.await(people.unblock(List.of()));

		assertThat(BotLink.await(people.blocked())).isEmpty();
	}

	@Test
	default void keepsTheBotsCardForEverybody() {
		BotLink bot = stage().newBot();
		BotLink other = stage().newBot();
		assertThat(BotLink.await(bot.link().people().card(bot.account()))).isEmpty();
		assertThat(BotLink.await(other.link().people().card(bot.account()))).isEmpty();
		Card card = Card.EMPTY.with(Field.FULL_NAME, "Echo & <Bot>")
			.with(Field.NICKNAME, "Echo")
			.with(Field.URL, "https://example.com/?a=1&b=2")
			.withPhoto(PICTURE);

		BotLink.await(bot.link().people().publish(card));

		assertThat(BotLink.await(bot.link().people().card(bot.account()))).hasValueSatisfying(PeopleContract::isEcho);
		assertThat(BotLink.await(other.link().people().card(bot.account()))).hasValueSatisfying(PeopleContract::isEcho);
	}

	private static void isEcho(Card card) {
		assertThat(card.get(Field.FULL_NAME)).contains("Echo & <Bot>");
		assertThat(card.get(Field.NICKNAME)).contains("Echo");
		assertThat(card.get(Field.URL)).contains("https://example.com/?a=1&b=2");
		assertThat(card.photo()).isEqualTo(PICTURE);
	}

	@Test
	default void publishesAPictureForEverybody() {
		BotLink bot = stage().newBot();
		BotLink other = stage().newBot();
		assertThat(BotLink.await(other.link().people().avatar(bot.account()))).isEmpty();

		BotLink.await(bot.link().people().publish(PICTURE));

		assertThat(BotLink.await(bot.link().people().avatar(bot.account()))).contains(PICTURE);
		assertThat(BotLink.await(other.link().people().avatar(bot.account()))).contains(PICTURE);
	}

	@Test
	default void publishesWhatItIsCalled() {
		BotLink bot = stage().newBot();
		BotLink other = stage().newBot();
		assertThat(BotLink.await(other.link().people().nick(bot.account()))).isEmpty();

		BotLink.await(bot.link().people().publishNick("Écho & <Söhne>"));
		BotLink.await(bot.link().people().publishNick("Écho"));

		assertThat(BotLink.await(bot.link().people().nick(bot.account()))).contains("Écho");
		assertThat(BotLink.await(other.link().people().nick(bot.account()))).contains("Écho");
	}

	/**
	 * Some servers know what the bot wants to hear only while it shows to who tells it.
	 */
	@Test
	default void isToldWhatContactsPublish() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		PresenceContract.admit(bot, person);
		PresenceContract.subscribe(bot, person);
		Jid account = PresenceContract.account(person, bot);
		bot.link().people().show(Presence.of(Availability.AWAY));
		person.awaitPresence((presence) -> presence.attribute("from").equals(PresenceContract.address(bot))
				&& presence.child("show").isPresent());

		Stanza published = person.ask(account.toString(), "set", """
				<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='http://jabber.org/protocol/nick'>\
				<item id='1'><nick xmlns='http://jabber.org/protocol/nick'>Annie</nick></item></publish></pubsub>""");
		assertThat(published.attribute("type")).as(published.xml()).isEqualTo("result");

		bot.recorder()
			.awaitContact(ContactEvent.NickChanged.class,
					(event) -> event.jid().equals(account) && "Annie".equals(event.nick()));
	}

	@Test
	default void asksWhenAContactWasConnectedLast() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		PresenceContract.subscribe(bot, person);
		Jid account = PresenceContract.account(person, bot);
		person.send("<presence xmlns='jabber:client' type='unavailable'><status>Bye</status></presence>");
		bot.recorder().awaitContact(ContactEvent.Disappeared.class, (event) -> event.jid().bare().equals(account));
		person.close();

		Activity activity = BotLink.await(bot.link().people().lastActivity(account));

		assertThat(activity.since()).isLessThan(Duration.ofMinutes(1));
	}

	private static String ping(PlainClient person, BotLink bot) {
		return person.ask(PresenceContract.address(bot), "get", "<ping xmlns='urn:xmpp:ping'/>").attribute("type");
	}

}
