package com.ethora.bot.contract;

import java.time.Duration;
import java.util.List;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a bot that owns a room can ask and order there.
 */
interface RoomControlContract extends Contract {

	@Test
	default void setsTheRoomUp() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		RoomControl control = bot.room(room).control();

		await(control.configure(
				RoomConfiguration.DEFAULTS.withName("Tea & <cake>").withDescription("For all").withMembersOnly(true)));

		RoomConfiguration configuration = await(control.configuration());
		assertThat(configuration.name()).isEqualTo("Tea & <cake>");
		assertThat(configuration.description()).isEqualTo("For all");
		assertThat(configuration.membersOnly()).isTrue();
		await(control.configure(RoomConfiguration.DEFAULTS.withMembersOnly(false)));
		RoomInfo info = await(control.info());
		assertThat(info.jid()).isEqualTo(room);
		assertThat(info.name()).isEqualTo("Tea & <cake>");
		assertThat(info.description()).isEqualTo("For all");
		assertThat(info.features()).contains("muc_open");
		bot.awaitNews(RoomEvent.ConfigurationChanged.class, (changed) -> changed.room().equals(room));
	}

	@Test
	default void givesAffiliationsAndListsThem() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		RoomControl control = bot.room(room).control();
		Jid present = join(room).address();
		Jid absent = stage().newAccount().account();

		await(control.affiliation(present, Affiliation.ADMIN, "because"));
		await(control.affiliation(absent, Affiliation.MEMBER, null));

		assertThat(await(control.affiliations(Affiliation.OWNER))).extracting(Member::jid)
			.containsExactly(bot.engine().jid());
		assertThat(await(control.affiliations(Affiliation.ADMIN)))
			.containsExactly(Member.of(present, Affiliation.ADMIN));
		assertThat(await(control.affiliations(Affiliation.MEMBER))).extracting(Member::jid).contains(absent);
		assertThat(await(control.members())).extracting(Member::jid).contains(bot.engine().jid(), present, absent);
		bot.awaitOccupant(room, present.requireLocal(), (occupant) -> occupant.role() == Role.MODERATOR);
	}

	@Test
	default void tellsOthersToAskForTheMembersAnew() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = join(room).client();

		await(bot.room(room).control().affiliation(stage().newAccount().account(), Affiliation.MEMBER, null));

		person.awaitMessage((message) -> message.child("members-refresh", "ethora:chats:members-refresh").isPresent()
				&& message.nick().equals(bot.nick()));
	}

	@Test
	default void knowsWhoWasActiveWhereTheServerTells() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		Guest guest = join(room);
		await(bot.room(room).control().affiliation(guest.address(), Affiliation.MEMBER, null));

		List<Member> members = await(bot.room(room).control().members());

		Member member = members.stream().filter((one) -> one.jid().equals(guest.address())).findFirst().orElseThrow();
		assertThat(member.affiliation()).isEqualTo(Affiliation.MEMBER);
		assertThat(member.banned()).isFalse();
		if (stage().server().ethora()) {
			assertThat(member.name()).isEqualTo(guest.client().fullName());
			assertThat(member.lastActive()).isNotNull();
		}
		else {
			assertThat(member.name()).isNull();
			assertThat(member.lastActive()).isNull();
		}
	}

	@Test
	default void showsSomebodyOut() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = join(room).client();

		await(bot.room(room).control().kick(person.name(), "because & so on"));

		Stanza gone = awaitRemoval(person, room);
		assertThat(gone.xml()).contains("307", "because &amp; so on");
		person.join(room);
		bot.awaitOccupant(room, person.name(), (occupant) -> true);
	}

	@Test
	default void bansAndTakesItBack() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		RoomControl control = bot.room(room).control();
		Guest guest = join(room);

		await(control.ban(guest.address(), "because"));

		assertThat(awaitRemoval(guest.client(), room).xml()).contains("301");
		assertThat(await(control.affiliations(Affiliation.OUTCAST)))
			.containsExactly(new Member(guest.address(), Affiliation.OUTCAST, null, null, true, null));
		await(control.unban(guest.address()));
		assertThat(await(control.affiliations(Affiliation.OUTCAST))).isEmpty();
		guest.client().join(room);
	}

	@Test
	default void takesAndGivesSomebodyTheirVoice() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = join(room).client();

		await(bot.room(room).control().role(person.name(), Role.VISITOR, null));
		bot.awaitOccupant(room, person.name(), (occupant) -> occupant.role() == Role.VISITOR);
		await(bot.room(room).control().role(person.name(), Role.PARTICIPANT, null));

		bot.awaitOccupant(room, person.name(), (occupant) -> occupant.role() == Role.PARTICIPANT);
	}

	@Test
	default void changesTheSubject() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = join(room).client();

		await(bot.room(room).control().subject("Tea & <cake>"));

		person.awaitMessage((message) -> message.child("subject").map(Stanza::text).orElse("").equals("Tea & <cake>"));
		bot.awaitNews(RoomEvent.SubjectChanged.class,
				(changed) -> changed.subject().equals("Tea & <cake>") && bot.nick().equals(changed.nick()));
	}

	@Test
	default void endsTheRoom() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		PlainClient person = join(room).client();

		await(bot.room(room).control().destroy("over & out"));

		assertThat(awaitRemoval(person, room).xml()).contains("<destroy", "over &amp; out");
	}

	@Test
	default void changesThePicturesWhereTheServerHasAny() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		RoomControl control = bot.room(room).control();

		if (stage().server().ethora()) {
			await(control.picture("https://example.com/t.png?a=1&b=2", null));

			RoomInfo listed = await(bot.engine().directory()).stream()
				.filter((info) -> info.jid().equals(room))
				.findFirst()
				.orElseThrow();
			assertThat(listed.thumbnail()).isEqualTo("https://example.com/t.png?a=1&b=2");
			assertThat(listed.background()).isNull();
		}
		else {
			assertThatThrownBy(() -> await(control.picture(null, null))).cause()
				.isInstanceOf(UnsupportedFeatureException.class)
				.hasMessageContaining("ns:getrooms:setprofile");
		}
	}

	@Test
	default void silencesSomebodyForATimeWhereTheServerCan() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		RoomControl control = bot.room(room).control();
		Guest guest = join(room);

		if (stage().server().ethora()) {
			assertThat(await(control.suspend(guest.address(), Duration.ofHours(1), "spam"))).isTrue();
			String refused = guest.client().tell(room, "hello?");
			guest.client()
				.awaitMessage((message) -> message.attribute("id").equals(refused)
						&& message.attribute("type").equals("error"));
			assertThat(await(control.unsuspend(guest.address()))).isTrue();
			guest.client().say(room, "hello!");
		}
		else {
			assertThatThrownBy(() -> await(control.suspend(guest.address(), Duration.ofHours(1), "spam"))).cause()
				.isInstanceOf(UnsupportedFeatureException.class)
				.hasMessageContaining("ns:deepx:muc:user:ban");
		}
	}

	private Guest join(Jid room) {
		PlainClient person = stage().newPerson();
		person.join(room);
		return new Guest(person, new Jid(person.name(), stage().server().domain(), null));
	}

	private static Stanza awaitRemoval(PlainClient person, Jid room) {
		return person.awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + person.name())
				&& presence.attribute("type").equals("unavailable"));
	}

	/**
	 * Somebody in a room of the bot's.
	 *
	 * @param client the person
	 * @param address the person's account
	 */
	record Guest(PlainClient client, Jid address) {
	}

}
