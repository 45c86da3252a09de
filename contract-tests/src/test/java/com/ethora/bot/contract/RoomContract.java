package com.ethora.bot.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How a bot enters a room, how it looks to others there, and how it is shown out.
 */
interface RoomContract extends Contract {

	@Test
	default void entersARoomUnderItsOwnIdentity() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);

		BotLink bot = stage().newBot().join(room);

		Stanza presence = person.awaitEntrance(room, bot.nick());
		assertThat(presence.child("data", "jabber:client").orElseThrow().attributes())
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("fullName", "Écho & Söhne", "senderFirstName", "Écho", "senderLastName", "& Söhne",
							"showInChannel", "true", "photo", Stage.PHOTO, "photoURL", Stage.PHOTO));
		assertThat(presence.child("x", "urn:ethora:bot")).isPresent();
	}

	@Test
	default void seesWhoIsInTheRoomAndWhoComesAndGoes() {
		Jid room = stage().newRoom();
		PlainClient before = stage().newPerson();
		before.join(room);
		BotLink bot = stage().newBot().join(room);

		PlainClient after = stage().newPerson();
		after.join(room);
		after.leave(room);

		bot.recorder()
			.await(RoomEvent.Entered.class, (entered) -> entered.sender().nick().equals(before.name())
					&& entered.sender().displayName().equals(before.fullName()));
		bot.recorder().await(RoomEvent.Entered.class, (entered) -> entered.sender().nick().equals(after.name()));
		bot.recorder().await(RoomEvent.Left.class, (left) -> left.nick().equals(after.name()));
	}

	@Test
	default void leavesARoomSoThatOthersSeeIt() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		bot.link().leave(room, bot.nick());

		person.awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + bot.nick())
				&& presence.attribute("type").equals("unavailable"));
		assertThat(bot.recorder().stillOpen()).isTrue();
	}

	@Test
	default void isToldWhetherItIsInARoom() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot();
		assertThat(bot.present(room)).isFalse();

		bot.join(room);
		assertThat(bot.present(room)).isTrue();

		bot.link().leave(room, bot.nick());
		assertThat(bot.present(room)).isFalse();
	}

	@Test
	default void entersManyRoomsAtOnce() {
		List<Jid> rooms = Stream.generate(stage()::newRoom).limit(20).toList();
		BotLink bot = stage().newBot();

		CompletableFuture<?>[] joins = rooms.stream()
			.map((room) -> bot.link().join(room, bot.nick()).toCompletableFuture())
			.toArray(CompletableFuture[]::new);

		BotLink.await(CompletableFuture.allOf(joins));
		rooms.forEach((room) -> assertThat(bot.say(room, "here").room()).isEqualTo(room));
	}

	@Test
	default void isToldWhyARoomDoesNotLetItIn() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		BotLink bot = stage().newBot();
		owner.moderate(room, "affiliation='outcast' jid='%s'".formatted(bot.account()));

		assertThatThrownBy(() -> bot.join(room)).cause()
			.isInstanceOfSatisfying(RefusedException.class,
					(refused) -> assertThat(refused.refusal().condition()).isEqualTo("forbidden"));
		assertThat(bot.join(stage().newRoom()).recorder().stillOpen()).isTrue();
	}

	@Test
	default void isToldThatItWasShownOut() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		BotLink bot = stage().newBot().join(room);

		owner.moderate(room, "role='none' nick='%s'".formatted(bot.nick()));

		assertThat(bot.recorder().awaitRemoval(room)).isEqualTo(Removal.KICKED);
		bot.join(room).say(room, "back again");
	}

	@Test
	default void isToldThatItWasBanned() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		BotLink bot = stage().newBot().join(room);

		owner.moderate(room, "affiliation='outcast' jid='%s'".formatted(bot.account()));

		assertThat(bot.recorder().awaitRemoval(room)).isEqualTo(Removal.BANNED);
	}

	@Test
	default void isToldThatTheRoomIsNoMore() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		BotLink bot = stage().newBot().join(room);

		owner.ask(room.toString(), "set", "<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>");

		assertThat(bot.recorder().awaitRemoval(room)).isEqualTo(Removal.DESTROYED);
	}

}
