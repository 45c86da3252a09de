package com.ethora.bot.contract;

import java.util.List;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.contract.client.PlainClient;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a bot finds rooms and makes new ones.
 */
interface RoomDirectoryContract extends Contract {

	@Test
	default void findsRooms() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		// Some list only rooms that were made public.
		owner.configure(room, "publicroom", "1");
		EngineBot bot = stage().newEngine(stage().address()).start();

		assertThat(await(bot.engine().directory())).extracting(RoomInfo::jid).contains(room);
		assertThat(await(bot.engine().directory(RoomListing.SERVICE))).extracting(RoomInfo::jid).contains(room);
	}

	@Test
	default void findsRoomsInEthorasWaysWhereTheServerKnowsThem() throws Exception {
		Jid room = stage().newRoom();
		stage().newPerson().join(room);
		EngineBot bot = stage().newEngine(stage().address()).start();

		if (stage().server().ethora()) {
			for (RoomListing listing : List.of(RoomListing.ACCOUNT, RoomListing.ETHORA)) {
				RoomInfo found = await(bot.engine().directory(listing)).stream()
					.filter((info) -> info.jid().equals(room))
					.findFirst()
					.orElseThrow();
				assertThat(found.users()).isEqualTo(1);
			}
		}
		else {
			assertThat(await(bot.engine().directory(RoomListing.ACCOUNT))).isEmpty();
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> bot.engine().directory(RoomListing.ETHORA).get())
				.withCauseInstanceOf(UnsupportedFeatureException.class)
				.withMessageContaining("ns:getrooms");
		}
	}

	@Test
	default void makesARoomThatLasts() throws Exception {
		String name = stage().newRoom().requireLocal();
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();

		Jid made = await(
				bot.engine().create(name, RoomConfiguration.DEFAULTS.withName("Tea room").withDescription("Tea")));

		assertThat(made).isEqualTo(stage().server().room(name));
		RoomInfo info = await(bot.engine().control(made).info());
		assertThat(info.name()).isEqualTo("Tea room");
		assertThat(info.description()).isEqualTo("Tea");
		assertThat(await(bot.engine().control(made).configuration()).name()).isEqualTo("Tea room");
		PlainClient person = stage().newPerson();
		person.join(made);
		person.say(made, "is anybody here");
		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> bot.engine().create(name, RoomConfiguration.DEFAULTS).get())
			.withCauseInstanceOf(BotException.class)
			.withMessageContaining("already");
	}

	@Test
	default void sharesARoomWithOnePerson() {
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();
		PlainClient person = stage().newPerson();
		Jid account = new Jid(person.name(), stage().server().domain(), null);

		Jid room = await(bot.engine().create(bot.engine().oneToOne(account).toString(), RoomConfiguration.DEFAULTS));
		person.join(room);

		assertThat(room.requireLocal()).contains(person.name()).contains(bot.nick());
	}

}
