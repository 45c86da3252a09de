package com.ethora.bot.engine;

import java.time.Duration;
import java.util.List;

import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Invitations;
import com.ethora.bot.manners.Invitations.Inviter;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that is invited to rooms.
 */
class InvitedTests {

	private static final Jid KITCHEN = ManneredBot.KITCHEN;

	private final ManneredBot echo = new ManneredBot(Etiquette.USUAL);

	@Test
	void entersARoomItIsInvitedTo() {
		this.echo.start();

		invite("ann@example.com", KITCHEN);
		this.echo.kitchen.says("ann", "hello");
		this.echo.settle();

		assertThat(EngineFixture.said(this.echo.kitchen)).containsExactly("hello", "hello back");
		assertThat(this.echo.bot.rooms()).extracting(Room::name).containsExactly("lobby", "kitchen");
		assertThat(this.echo.manners).containsExactly("invited");
	}

	@ParameterizedTest
	@CsvSource({ "NOBODY, ann@example.com, kitchen@conference.example.com, false",
			"EVERYBODY, eve@evil.org, kitchen@rooms.evil.org, true",
			"DOMAIN, ann@example.com, kitchen@conference.example.com, true",
			"DOMAIN, kitchen@conference.example.com/ann, kitchen@conference.example.com, true",
			"DOMAIN, , kitchen@conference.example.com, true",
			"DOMAIN, eve@evil.org, kitchen@conference.example.com, false",
			"DOMAIN, lobby@conference.example.com/eve, kitchen@conference.example.com, false",
			"DOMAIN, ann@example.com, kitchen@rooms.evil.org, false",
			"DOMAIN, ann@example.com, kitchen@evilexample.com, false",
			"CONTACTS, ann@example.com, kitchen@conference.example.com, false",
			"CONTACTS, zoe@far.org, kitchen@rooms.far.org, true", "CONTACTS, , kitchen@rooms.far.org, false" })
	void followsTheInvitationsItIsToFollow(Inviter accept, @Nullable String from, String room, boolean followed) {
		ManneredBot guest = new ManneredBot(invitedBy(accept));
		guest.start();
		guest.fixture.wire.link().people().know(Contact.of(Jid.parse("zoe@far.org"), null, List.of()));

		guest.hear(new RoomEvent.Invited(Jid.parse(room), (from != null) ? Jid.parse(from) : null, null, false));
		guest.fixture.pass();

		assertThat(guest.bot.rooms()).hasSize(followed ? 2 : 1);
		assertThat(guest.manners).containsExactly(followed ? "invited" : "declined");
	}

	@Test
	void comesBackAfterARestart() {
		this.echo.start();
		invite("ann@example.com", KITCHEN);

		this.echo.restart(Etiquette.USUAL);
		this.echo.fixture.pass();

		assertThat(this.echo.bot.room("kitchen").joined()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "KICKED", "BANNED", "MEMBERSHIP", "DESTROYED" })
	void forgetsARoomItWasShownOutOf(Removal removal) {
		this.echo.start();
		invite("ann@example.com", KITCHEN);

		this.echo.kitchen.kick(removal);
		this.echo.fixture.timeline.advance(Duration.ofMinutes(10));
		assertThat(this.echo.bot.rooms()).extracting(Room::name).containsExactly("lobby");
		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.kitchen.joins()).isOne();
		assertThat(this.echo.manners).containsExactly("invited", "forgotten");
	}

	@Test
	void doesNotTakeAServiceThatStopsForAFarewell() {
		this.echo.start();
		invite("ann@example.com", KITCHEN);

		this.echo.kitchen.kick(Removal.SERVICE);
		this.echo.fixture.timeline.advance(Duration.ofMinutes(10));

		assertThat(this.echo.bot.room("kitchen").joined()).isTrue();
	}

	@Test
	void forgetsARoomThatWillNotHaveItBack() {
		this.echo.start();
		invite("ann@example.com", KITCHEN);
		this.echo.kitchen.refuse(new Refusal("gone", null));

		this.echo.restart(Etiquette.USUAL);
		this.echo.fixture.pass();
		assertThat(this.echo.bot.rooms()).extracting(Room::name).containsExactly("lobby");
		this.echo.kitchen.admit();
		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.bot.rooms()).extracting(Room::name).containsExactly("lobby");
	}

	@Test
	void forgetsARoomItLeaves() {
		this.echo.start();
		invite("ann@example.com", KITCHEN);

		this.echo.bot.leave("kitchen");
		this.echo.fixture.pass();
		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.bot.rooms()).extracting(Room::name).containsExactly("lobby");
	}

	@Test
	void entersNoMoreRoomsThanItMay() {
		ManneredBot busy = new ManneredBot(Etiquette.NONE.withInvitations(new Invitations(Inviter.EVERYBODY, 1, null)));
		busy.start();

		busy.hear(invitation("ann@example.com", KITCHEN));
		busy.hear(invitation("ann@example.com", Jid.parse("cellar@conference.example.com")));
		busy.fixture.pass();

		assertThat(busy.bot.rooms()).extracting(Room::name).containsExactly("lobby", "kitchen");
		assertThat(busy.manners).containsExactly("invited", "declined");
	}

	@Test
	void greetsOnceInARoomThatIsNewToIt() {
		Etiquette etiquette = Etiquette.NONE
			.withInvitations(new Invitations(Inviter.DOMAIN, 1, "Thanks for having me!"));
		ManneredBot polite = new ManneredBot(etiquette);
		polite.start();

		polite.hear(invitation("ann@example.com", KITCHEN));
		polite.hear(invitation("ann@example.com", KITCHEN));
		polite.fixture.pass();
		polite.restart(etiquette);
		polite.fixture.pass();

		assertThat(EngineFixture.said(polite.kitchen)).containsExactly("Thanks for having me!");
		assertThat(polite.bot.room("kitchen").joined()).isTrue();
	}

	private void invite(String from, Jid room) {
		this.echo.hear(invitation(from, room));
		this.echo.fixture.pass();
	}

	private static RoomEvent.Invited invitation(String from, Jid room) {
		return new RoomEvent.Invited(room, Jid.parse(from), null, true);
	}

	private static Etiquette invitedBy(Inviter accept) {
		return Etiquette.NONE.withInvitations(new Invitations(accept, Invitations.MAX_ROOMS, null));
	}

}
