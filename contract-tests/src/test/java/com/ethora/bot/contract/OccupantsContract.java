package com.ethora.bot.contract;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.fault.FaultProxy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a bot knows to be in a room with it.
 */
interface OccupantsContract extends Contract {

	@Test
	default void knowsWhoIsThereAndItself() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);

		EngineBot bot = stage().newEngine(stage().address(), room).start();

		Occupant seen = bot.awaitOccupant(room, owner.name(), (occupant) -> true);
		assertThat(seen.affiliation()).isEqualTo(Affiliation.OWNER);
		assertThat(seen.role()).isEqualTo(Role.MODERATOR);
		assertThat(seen.sender().displayName()).isEqualTo(owner.fullName());
		assertThat(seen.bot()).isFalse();
		assertThat(seen.jid()).isNotNull().extracting(Jid::local).isEqualTo(owner.name());
		Occupant self = bot.occupant(room, bot.nick()).orElseThrow();
		assertThat(self.role()).isEqualTo(Role.PARTICIPANT);
		assertThat(bot.news()).contains(new RoomEvent.Entered(room, seen, true))
			.noneMatch((event) -> event instanceof RoomEvent.Entered entered
					&& entered.occupant().nick().equals(bot.nick()));
	}

	@Test
	default void seesWhoComesAndGoesThere() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = stage().newPerson();

		person.join(room);
		bot.awaitOccupant(room, person.name(), (occupant) -> true);
		person.leave(room);

		bot.awaitNews(RoomEvent.Left.class, (left) -> left.nick().equals(person.name()));
		assertThat(bot.occupant(room, person.name())).isEmpty();
		assertThat(bot.awaitNews(RoomEvent.Entered.class, (entered) -> entered.sender().nick().equals(person.name()))
			.before()).isFalse();
	}

	@Test
	default void seesHowPeopleStandWithTheRoom() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		owner.moderate(room, "role='visitor' nick='%s'".formatted(person.name()));
		bot.awaitOccupant(room, person.name(), (occupant) -> occupant.role() == Role.VISITOR);
		owner.moderate(room, "affiliation='admin' jid='%s@%s'".formatted(person.name(), stage().server().domain()));
		bot.awaitOccupant(room, person.name(),
				(occupant) -> occupant.affiliation() == Affiliation.ADMIN && occupant.role() == Role.MODERATOR);
		owner.moderate(room, "affiliation='admin' jid='%s'".formatted(bot.engine().jid()));
		bot.awaitOccupant(room, bot.nick(), (occupant) -> occupant.affiliation() == Affiliation.ADMIN);

		bot.awaitNews(RoomEvent.RoleChanged.class,
				(changed) -> changed.nick().equals(person.name()) && changed.role() == Role.VISITOR);
		assertThat(bot
			.awaitNews(RoomEvent.AffiliationChanged.class,
					(changed) -> person.name().equals(changed.nick()) && changed.affiliation() == Affiliation.ADMIN)
			.person()).isEqualTo(new Jid(person.name(), stage().server().domain(), null));
	}

	@Test
	default void seesThatSomebodyIsBanned() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		owner.moderate(room, "affiliation='outcast' jid='%s@%s'".formatted(person.name(), stage().server().domain()));

		bot.awaitNews(RoomEvent.AffiliationChanged.class,
				(changed) -> person.name().equals(changed.nick()) && changed.affiliation() == Affiliation.OUTCAST);
		bot.awaitNews(RoomEvent.Left.class, (left) -> left.nick().equals(person.name()));
	}

	@Test
	default void seesThatSomebodyAbsentStandsDifferentlyWithTheRoom() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		Jid absent = stage().newAccount().account();

		owner.moderate(room, "affiliation='admin' jid='%s'".formatted(absent));

		assertThat(bot.awaitNews(RoomEvent.AffiliationChanged.class, (changed) -> absent.equals(changed.person()))
			.affiliation()).isEqualTo(Affiliation.ADMIN);
	}

	@Test
	default void knowsNobodyWhileItIsAwayAndEverybodyWhenItIsBack() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		FaultProxy proxy = stage().newProxy();
		EngineBot bot = stage().newEngine(proxy.address(), room).start();
		bot.awaitOccupant(room, person.name(), (occupant) -> true);

		proxy.refuse();
		proxy.cut();
		bot.awaitOffline();
		Awaitility.await().until(() -> bot.room(room).occupants().isEmpty());
		proxy.resume();
		bot.awaitReady();

		bot.awaitOccupant(room, person.name(), (occupant) -> true);
		bot.awaitOccupant(room, bot.nick(), (occupant) -> true);
	}

	@Test
	default void hearsWhatTheRoomTellsAboutItself() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();

		owner.send(
				"<message xmlns='jabber:client' to='%s' type='groupchat' id='s'><subject>Tea &amp; cake</subject></message>"
					.formatted(room));
		owner.configure(room, "roomname", "Kitchen");
		owner.send("""
				<message xmlns='jabber:client' to='%s' type='groupchat' id='members-changed-1'>\
				<members-refresh xmlns='ethora:chats:members-refresh'/><no-store xmlns='urn:xmpp:hints'/></message>"""
			.formatted(room));

		bot.awaitNews(RoomEvent.SubjectChanged.class, (changed) -> changed.subject().equals("Tea & cake")
				&& owner.name().equals(changed.nick()) && changed.room().equals(room));
		bot.awaitNews(RoomEvent.ConfigurationChanged.class, (changed) -> changed.room().equals(room));
		bot.awaitNews(RoomEvent.MembersChanged.class, (changed) -> changed.nick().equals(owner.name()));
	}

}
