package com.ethora.bot.sandbox;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class RoomPresenceTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void aNewcomerSeesTheOthersThenItselfThenTheSubject() {
		this.wire.join("anna");
		this.wire.join("berta");

		List<Element> seen = this.wire.login("carla").join(LOBBY);

		assertThat(seen).extracting((element) -> element.attribute("from").orElseThrow())
			.containsExactly(LOBBY + "/anna", LOBBY + "/berta", LOBBY + "/carla", LOBBY);
		assertThat(seen)
			.allSatisfy((element) -> assertThat(element.attribute("to")).contains("carla@sandbox.localhost/test"));
		assertThat(codes(seen.get(0))).isEmpty();
		assertThat(codes(seen.get(2))).contains("110").doesNotContain("201");
		assertThat(seen.get(2).attribute("id")).contains("join");
		assertThat(seen.get(3).attribute("type")).contains("groupchat");
		assertThat(seen.get(3).textOf("subject", Ns.CLIENT)).isEmpty();
	}

	@Test
	void whatAPersonTellsOfItselfIsShownNowAndLater() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.login("berta");

		berta.sendJoin(LOBBY, "<data xmlns='jabber:client' fullName='Berta &amp; Co' senderFirstName='Berta'/>"
				+ "<x xmlns='http://jabber.org/protocol/muc#user' type='bot'/><x xmlns='urn:ethora:bot'/>");
		berta.drain();

		Element live = anna.expect("presence", Ns.CLIENT);
		Element later = this.wire.login("carla").join(LOBBY).get(1);
		assertThat(List.of(live, later)).allSatisfy((presence) -> {
			assertThat(presence.attribute("from")).contains(LOBBY + "/berta");
			Element data = presence.child("data", Ns.CLIENT).orElseThrow();
			assertThat(data.attribute("fullName")).contains("Berta & Co");
			assertThat(data.attribute("senderFirstName")).contains("Berta");
			assertThat(presence.has("x", "urn:ethora:bot")).isTrue();
			assertThat(presence.has("x", Ns.MUC)).isFalse();
			assertThat(presence.children("x", Ns.MUC_USER)).singleElement()
				.satisfies((users) -> assertThat(users.attributes()).isEmpty());
			assertThat(item(presence).attribute("affiliation")).contains("member");
			assertThat(item(presence).attribute("role")).contains("participant");
			assertThat(item(presence).attribute("jid")).contains("berta@sandbox.localhost/test");
		});
	}

	@Test
	void whoMakesARoomOwnsIt() {
		List<Element> seen = this.wire.login("anna").join("new@conference.sandbox.localhost");

		assertThat(codes(seen.get(0))).contains("110", "201");
		assertThat(item(seen.get(0)).attribute("affiliation")).contains("owner");
		assertThat(item(seen.get(0)).attribute("role")).contains("moderator");
		List<Element> second = this.wire.login("berta").join("new@conference.sandbox.localhost");
		assertThat(codes(second.get(1))).contains("110").doesNotContain("201");
		assertThat(item(second.get(1)).attribute("affiliation")).contains("member");
	}

	@Test
	void onlyOnesOwnNameIsANickname() {
		WireClient anna = this.wire.login("anna");

		anna.send("<presence id='j' to='" + LOBBY + "/Anna A'><x xmlns='http://jabber.org/protocol/muc'/></presence>");

		Element error = anna.expect("presence", Ns.CLIENT);
		QueryTests.assertError(error, "auth", "forbidden");
		assertThat(error.attribute("id")).contains("j");
		assertThat(error.attribute("from")).contains(LOBBY + "/Anna A");
		assertThat(error.child("error", Ns.CLIENT).orElseThrow().textOf("text", Ns.STANZA_ERRORS))
			.isEqualTo("wrong nickname");
	}

	@Test
	void aWrongNicknameMakesNoRoom() {
		WireClient anna = this.wire.login("anna");

		anna.send(
				"<presence to='new@conference.sandbox.localhost/x'><x xmlns='http://jabber.org/protocol/muc'/></presence>");

		anna.expect("presence", Ns.CLIENT);
		assertThat(anna.join("new@conference.sandbox.localhost").get(0))
			.satisfies((self) -> assertThat(codes(self)).contains("201"));
	}

	@Test
	void joiningWithoutANicknameIsRefused() {
		WireClient anna = this.wire.login("anna");

		anna.send("<presence to='" + LOBBY + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");

		QueryTests.assertError(anna.expect("presence", Ns.CLIENT), "modify", "jid-malformed");
	}

	@Test
	void whoLeavesIsSeenLeaving() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		berta.send("<presence type='unavailable' to='" + LOBBY + "/berta'><status>bye</status></presence>");

		assertThat(berta.expect("presence", Ns.CLIENT)).satisfies((self) -> {
			assertThat(self.attribute("type")).contains("unavailable");
			assertThat(codes(self)).containsExactly("110");
		});
		assertThat(anna.expect("presence", Ns.CLIENT)).satisfies((gone) -> {
			assertThat(gone.attribute("type")).contains("unavailable");
			assertThat(gone.attribute("from")).contains(LOBBY + "/berta");
			assertThat(gone.textOf("status", Ns.CLIENT)).isEqualTo("bye");
			assertThat(item(gone).attribute("role")).contains("none");
			assertThat(codes(gone)).isEmpty();
		});
		assertThat(this.wire.login("carla").join(LOBBY)).hasSize(3);
	}

	@Test
	void whoIsCutOffIsSeenLeaving() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		berta.abort();

		assertThat(anna.expect("presence", Ns.CLIENT).attribute("type")).contains("unavailable");
	}

	@Test
	void whoGoesOfflineLeavesAllRooms() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		berta.send("<presence type='unavailable'/>");

		assertThat(anna.expect("presence", Ns.CLIENT).attribute("type")).contains("unavailable");
	}

	@Test
	void twoClientsOfOnePersonShareANickname() {
		WireClient anna = this.wire.join("anna");
		WireClient phone = this.wire.join("berta", "phone");
		List<Element> seenByDesk = this.wire.login("berta", "desk").join(LOBBY);
		anna.drain();

		assertThat(seenByDesk).filteredOn((element) -> codes(element).contains("110")).hasSize(1);
		assertThat(phone.drain()).isEmpty();
		anna.say(LOBBY, "m", "to both");
		assertThat(phone.expectMessage().textOf("body", Ns.CLIENT)).isEqualTo("to both");
		anna.expectMessage();
		phone.send("<presence type='unavailable' to='" + LOBBY + "/berta'/>");
		assertThat(phone.expect("presence", Ns.CLIENT).attribute("type")).contains("unavailable");
		assertThat(phone.drain()).isEmpty();
		assertThat(anna.drain()).isEmpty();
	}

	@Test
	void aChangedPresenceIsSeenByAllWithoutComingInAgain() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		berta.send("<presence id='p' to='" + LOBBY + "/berta'><show>away</show></presence>");

		assertThat(berta.drain()).singleElement().satisfies((self) -> {
			assertThat(codes(self)).contains("110");
			assertThat(self.attribute("id")).contains("p");
		});
		assertThat(anna.expect("presence", Ns.CLIENT).textOf("show", Ns.CLIENT)).isEqualTo("away");
	}

	@Test
	void whoJoinsAgainIsToldEverythingAgain() {
		WireClient anna = this.wire.join("anna");
		this.wire.join("berta");
		anna.drain();

		assertThat(anna.join(LOBBY)).hasSize(3);
	}

	@Test
	void aPingToOnesPlaceTellsWhetherOneIsStillThere() {
		WireClient anna = this.wire.join("anna");
		String ping = "<iq type='get' id='q' to='" + LOBBY + "/anna'><ping xmlns='urn:xmpp:ping'/></iq>";

		assertThat(anna.ask(ping).attribute("type")).contains("result");
		anna.send("<presence type='unavailable' to='" + LOBBY + "/anna'/>");
		QueryTests.assertError(anna.ask(ping), "modify", "not-acceptable");
		QueryTests.assertError(anna.ask(ping.replace("lobby@", "none@")), "cancel", "item-not-found");
	}

	static List<String> codes(Element presence) {
		return presence.child("x", Ns.MUC_USER)
			.stream()
			.flatMap((users) -> users.children("status", Ns.MUC_USER).stream())
			.map((status) -> status.attribute("code").orElseThrow())
			.filter((code) -> !code.equals("100"))
			.toList();
	}

	static Element item(Element presence) {
		return presence.child("x", Ns.MUC_USER).orElseThrow().child("item", Ns.MUC_USER).orElseThrow();
	}

}
