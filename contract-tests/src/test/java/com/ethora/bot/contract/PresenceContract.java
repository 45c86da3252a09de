package com.ethora.bot.contract;

import java.util.Locale;

import com.ethora.bot.Availability;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.PeopleDesk.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a bot shows, who may see it, and whom it sees.
 */
interface PresenceContract extends Contract {

	@Test
	default void showsInEveryWayToThoseWhoMaySeeIt() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		admit(bot, person);

		for (Availability availability : Availability.values()) {
			String status = "I am <" + availability + ">";
			bot.link().people().show(new Presence(availability, status, 7));

			Stanza shown = person.awaitPresence((presence) -> presence.attribute("from").equals(address(bot))
					&& text(presence, "status").equals(status));
			assertThat(text(shown, "show")).isEqualTo(
					(availability == Availability.AVAILABLE) ? "" : availability.name().toLowerCase(Locale.ROOT));
			assertThat(text(shown, "priority")).isEqualTo("7");
		}
	}

	@Test
	default void showsInRoomsToThoseWhoAreThereAndThoseWhoCome() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		bot.link().people().show(Presence.of(Availability.DND).withStatus("Reading"));
		person.awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + bot.nick())
				&& text(presence, "show").equals("dnd") && text(presence, "status").equals("Reading"));

		PlainClient late = stage().newPerson();
		late.join(room);
		assertThat(text(late.awaitEntrance(room, bot.nick()), "show")).isEqualTo("dnd");
	}

	@Test
	default void entersRoomsAsItShows() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot();

		bot.link().people().show(Presence.of(Availability.AWAY));
		bot.join(room);

		assertThat(text(person.awaitEntrance(room, bot.nick()), "show")).isEqualTo("away");
	}

	@Test
	default void tellsWithItsPresenceWhatItUnderstands() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		admit(bot, person);

		Stanza shown = person.awaitPresence(
				(presence) -> presence.attribute("from").equals(address(bot)) && presence.attribute("type").isEmpty());
		Stanza caps = shown.child("c", "http://jabber.org/protocol/caps").orElseThrow();
		Stanza info = person.ask(address(bot), "get",
				"<query xmlns='http://jabber.org/protocol/disco#info' node='%s#%s'/>".formatted(caps.attribute("node"),
						caps.attribute("ver")));

		assertThat(caps.attribute("hash")).isEqualTo("sha-1");
		assertThat(info.attribute("type")).isEqualTo("result");
	}

	@Test
	default void isAskedByThoseWhoWantToSeeItAndToldWhenTheyDoNot() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		admit(bot, person);

		person.send("<presence xmlns='jabber:client' to='%s' type='unsubscribe'/>".formatted(bot.account()));

		bot.recorder().awaitContact(ContactEvent.Withdrawn.class, (event) -> event.jid().equals(account(person)));
	}

	@Test
	default void letsSomebodySeeItNoLonger() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		admit(bot, person);

		bot.link().people().say(account(person), Word.UNSUBSCRIBED);

		person.awaitPresence((presence) -> presence.attribute("type").equals("unsubscribed")
				&& presence.attribute("from").startsWith(bot.account().toString()));
	}

	@Test
	default void seesWhoLetsItUntilTheyDoNot() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		subscribe(bot, person);

		person.send("<presence xmlns='jabber:client'><show>away</show><status>Lunch</status></presence>");
		bot.recorder()
			.awaitContact(ContactEvent.Appeared.class,
					(event) -> event.jid().bare().equals(account(person))
							&& event.presence().availability() == Availability.AWAY
							&& "Lunch".equals(event.presence().status()));

		person.send("<presence xmlns='jabber:client' to='%s' type='unsubscribed'/>".formatted(bot.account()));
		bot.recorder().awaitContact(ContactEvent.Dismissed.class, (event) -> event.jid().equals(account(person)));
	}

	@Test
	default void seesWhoGoes() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		subscribe(bot, person);

		person.send("<presence xmlns='jabber:client' type='unavailable'/>");

		bot.recorder()
			.awaitContact(ContactEvent.Disappeared.class, (event) -> event.jid().bare().equals(account(person)));
	}

	@Test
	default void isToldHowSomebodyShowsWhenItProbes() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		subscribe(bot, person);
		long before = bot.recorder().contacts(ContactEvent.Appeared.class);

		bot.link().people().say(account(person), Word.PROBE);

		bot.recorder().awaitContacts(ContactEvent.Appeared.class, before + 1);
	}

	/** Some servers tell of subscriptions only those who have asked for their list. */
	private static void interested(BotLink bot, PlainClient person) {
		BotLink.await(bot.link().people().contacts());
		person.ask(account(person, bot).toString(), "get", "<query xmlns='jabber:iq:roster'/>");
	}

	/** Let somebody see a bot. */
	static void admit(BotLink bot, PlainClient person) {
		interested(bot, person);
		person.send("<presence xmlns='jabber:client' to='%s' type='subscribe'/>".formatted(bot.account()));
		Jid account = account(person, bot);
		bot.recorder().awaitContact(ContactEvent.Asked.class, (event) -> event.jid().equals(account));
		bot.link().people().say(account, Word.SUBSCRIBED);
		person.awaitPresence(
				(presence) -> presence.attribute("from").equals(address(bot)) && presence.attribute("type").isEmpty());
	}

	/** Let a bot see somebody. */
	static void subscribe(BotLink bot, PlainClient person) {
		interested(bot, person);
		Jid account = account(person, bot);
		bot.link().people().say(account, Word.SUBSCRIBE);
		person.awaitPresence((presence) -> presence.attribute("type").equals("subscribe")
				&& presence.attribute("from").startsWith(bot.account().toString()));
		person.send("<presence xmlns='jabber:client' to='%s' type='subscribed'/>".formatted(bot.account()));
		bot.recorder().awaitContact(ContactEvent.Admitted.class, (event) -> event.jid().equals(account));
		bot.recorder().awaitContact(ContactEvent.Appeared.class, (event) -> event.jid().bare().equals(account));
	}

	static String address(BotLink bot) {
		return bot.recorder().awaitOnline().toString();
	}

	private Jid account(PlainClient person) {
		return new Jid(person.name(), stage().server().domain(), null);
	}

	static Jid account(PlainClient person, BotLink bot) {
		return new Jid(person.name(), bot.account().domain(), null);
	}

	private static String text(Stanza stanza, String child) {
		return stanza.child(child).map(Stanza::text).orElse("");
	}

}
