package com.ethora.bot.people;

import com.ethora.bot.Availability;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FacesTests {

	private static final Jid ANN = Jid.parse("ann@chat.test");

	private static final Jid WEB = ANN.withResource("web");

	private static final Jid PHONE = ANN.withResource("phone");

	private final Faces faces = new Faces();

	@Test
	void remembersHowEachSessionShowedLast() {
		appear(WEB, Availability.AVAILABLE);
		appear(PHONE, Availability.AWAY);
		appear(WEB, Availability.DND);

		assertThat(this.faces.of(ANN)).hasSize(2)
			.containsEntry(WEB, Presence.of(Availability.DND))
			.containsEntry(PHONE, Presence.of(Availability.AWAY));
		assertThat(this.faces.of(Jid.parse("bob@chat.test"))).isEmpty();
	}

	@Test
	void forgetsWhoIsGoneAndWhoIsNoLongerShown() {
		appear(WEB, Availability.AVAILABLE);
		appear(PHONE, Availability.AVAILABLE);

		this.faces.met(new ContactEvent.Disappeared(WEB, null));
		assertThat(this.faces.of(ANN)).containsOnlyKeys(PHONE);

		this.faces.met(new ContactEvent.Dismissed(ANN));
		assertThat(this.faces.of(ANN)).isEmpty();
	}

	@Test
	void forgetsAllWithTheConnection() {
		appear(WEB, Availability.AVAILABLE);

		this.faces.clear();

		assertThat(this.faces.of(ANN)).isEmpty();
	}

	@Test
	void remembersNoMoreThanSoMany() {
		for (int i = 0; i < Faces.MAX; i++) {
			appear(Jid.parse("user%d@chat.test/x".formatted(i)), Availability.AVAILABLE);
		}
		appear(WEB, Availability.AVAILABLE);
		appear(Jid.parse("user1@chat.test/x"), Availability.AWAY);

		assertThat(this.faces.of(ANN)).isEmpty();
		assertThat(this.faces.of(Jid.parse("user1@chat.test"))).containsValue(Presence.of(Availability.AWAY));
	}

	private void appear(Jid session, Availability availability) {
		this.faces.met(new ContactEvent.Appeared(session, Presence.of(availability)));
	}

}
