package com.ethora.bot.room;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccupantsTests {

	private static final Jid ROOM = RoomsFixture.LOBBY;

	private final Occupants occupants = new Occupants();

	@Test
	void comeAndGo() {
		this.occupants.received(new RoomEvent.Entered(ROOM, occupant("ann"), true));
		this.occupants.received(new RoomEvent.Entered(ROOM, occupant("ben"), false));
		this.occupants.received(new RoomEvent.Left(ROOM, "ann"));
		this.occupants.received(new RoomEvent.Left(ROOM, "nobody"));

		assertThat(this.occupants.all()).containsExactly(occupant("ben"));
	}

	@Test
	void change() {
		this.occupants.received(new RoomEvent.Entered(ROOM, occupant("ann"), true));
		this.occupants.received(new RoomEvent.RoleChanged(ROOM, "ann", Role.VISITOR));
		this.occupants.received(new RoomEvent.AffiliationChanged(ROOM, Affiliation.ADMIN, null, "ann"));
		this.occupants.received(new RoomEvent.RoleChanged(ROOM, "nobody", Role.VISITOR));
		this.occupants
			.received(new RoomEvent.AffiliationChanged(ROOM, Affiliation.OUTCAST, Jid.parse("ann@example.com"), null));

		assertThat(this.occupants.all())
			.containsExactly(new Occupant(Sender.of("ann"), Affiliation.ADMIN, Role.VISITOR, null));
	}

	@Test
	void areGoneWhenTheBotIs() {
		this.occupants.received(new RoomEvent.Entered(ROOM, occupant("ann"), true));

		this.occupants.clear();

		assertThat(this.occupants.all()).isEmpty();
	}

	@Test
	void areNotMoreThanFitIntoMemory() {
		for (int i = 0; i < Occupants.MAX + 10; i++) {
			this.occupants.received(new RoomEvent.Entered(ROOM, occupant("nick" + i), true));
		}

		assertThat(this.occupants.all()).hasSize(Occupants.MAX);
	}

	@Test
	void ofARoomAreKnownWhileTheBotIsInIt() {
		RoomsFixture fixture = new RoomsFixture();
		fixture.connect();
		fixture.advance(1);
		Occupant self = occupant(RoomsFixture.NICK);

		fixture.rooms.received(new RoomEvent.Entered(ROOM, self, false));
		fixture.rooms.received(new RoomEvent.Entered(ROOM, occupant("ann"), false));

		assertThat(fixture.rooms.occupants(ROOM)).containsExactlyInAnyOrder(self, occupant("ann"));
		assertThat(fixture.rooms.occupants(Jid.parse("other@conference.example.com"))).isEmpty();
		assertThat(fixture.events).as("our own entrance is no news")
			.containsExactly(new RoomEvent.Entered(ROOM, occupant("ann"), false));

		fixture.wire.link().cut();
		fixture.timeline.runDue();

		assertThat(fixture.rooms.occupants(ROOM)).isEmpty();
	}

	private static Occupant occupant(String nick) {
		return new Occupant(Sender.of(nick), Affiliation.MEMBER, Role.PARTICIPANT, null);
	}

}
