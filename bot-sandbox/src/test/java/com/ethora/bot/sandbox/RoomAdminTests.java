package com.ethora.bot.sandbox;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class RoomAdminTests {

	private static final String ROOM = "own@conference.sandbox.localhost";

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	private WireClient owner;

	private WireClient guest;

	@BeforeEach
	void join() {
		this.owner = this.wire.login("anna");
		this.owner.join(ROOM);
		this.guest = this.wire.login("berta");
		this.guest.join(ROOM);
		this.owner.drain();
	}

	@Test
	void whoIsKickedIsToldWhyAndMayComeBack() {
		assertResult(admin(this.owner, "nick='berta' role='none'"));

		Element kicked = this.guest.expect("presence", Ns.CLIENT);
		assertThat(kicked.attribute("type")).contains("unavailable");
		assertThat(RoomPresenceTests.codes(kicked)).containsExactlyInAnyOrder("307", "110");
		assertThat(RoomPresenceTests.item(kicked).textOf("reason", Ns.MUC_USER)).isEqualTo("because");
		assertThat(this.guest.join(ROOM)).hasSize(3);
	}

	@Test
	void othersSeeWhyTheOneIsGone() {
		WireClient carla = this.wire.login("carla");
		carla.join(ROOM);

		admin(this.owner, "nick='berta' role='none'");

		assertThat(RoomPresenceTests.codes(carla.expect("presence", Ns.CLIENT))).containsExactly("307");
	}

	@Test
	void whoIsBannedMayNotComeBack() {
		assertResult(admin(this.owner, "jid='berta@sandbox.localhost' affiliation='outcast'"));

		assertThat(RoomPresenceTests.codes(this.guest.expect("presence", Ns.CLIENT))).containsExactlyInAnyOrder("301",
				"110");
		this.guest.sendJoin(ROOM, "");
		Element error = this.guest.expect("presence", Ns.CLIENT);
		QueryTests.assertError(error, "auth", "forbidden");
		QueryTests.assertError(
				this.guest.ask("<iq type='set' id='q' to='" + ROOM + "'><query xmlns='urn:xmpp:mam:2'/></iq>"), "auth",
				"forbidden");
		Element banned = this.owner.ask("<iq type='get' id='q' to='" + ROOM
				+ "'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast'/></query></iq>");
		assertThat(banned.children().get(0).children()).singleElement()
			.satisfies((item) -> assertThat(item.attribute("jid")).contains("berta@sandbox.localhost"));
	}

	@Test
	void whoLosesMembershipLeavesARoomForMembers() {
		assertResult(configure("<field var='muc#roomconfig_membersonly'><value>1</value></field>"));
		assertThat(RoomPresenceTests.codes(this.guest.expectMessage())).containsExactly("104");

		assertResult(admin(this.owner, "jid='berta@sandbox.localhost' affiliation='none'"));

		assertThat(RoomPresenceTests.codes(this.guest.expect("presence", Ns.CLIENT))).containsExactlyInAnyOrder("321",
				"110");
		this.guest.sendJoin(ROOM, "");
		QueryTests.assertError(this.guest.expect("presence", Ns.CLIENT), "auth", "registration-required");
	}

	@Test
	void aNewAffiliationIsSeenByAll() {
		assertResult(admin(this.owner, "jid='berta@sandbox.localhost' affiliation='admin'"));

		Element seen = this.guest.expect("presence", Ns.CLIENT);
		assertThat(RoomPresenceTests.item(seen).attribute("affiliation")).contains("admin");
		assertThat(RoomPresenceTests.item(seen).attribute("role")).contains("moderator");
		assertThat(RoomPresenceTests.codes(seen)).containsExactly("110");
	}

	@Test
	void aNewAffiliationOfSomebodyAbsentIsSeenByAll() {
		assertResult(admin(this.owner, "jid='carla@sandbox.localhost' affiliation='outcast'"));

		Element told = this.guest.expectMessage();
		assertThat(told.attribute("from")).contains(ROOM);
		assertThat(RoomPresenceTests.item(told).attribute("jid")).contains("carla@sandbox.localhost");
		assertThat(RoomPresenceTests.item(told).attribute("affiliation")).contains("outcast");
	}

	@Test
	void whoIsSilencedIsNotHeardForSomeTime() {
		assertResult(silence(this.owner, "action='ban' time='60' comment='spam'"));
		QueryTests.assertError(this.guest.say(ROOM, "m", "hello").expectMessage(), "auth", "forbidden");
		Element members = this.owner
			.ask("<iq type='get' id='q'><query xmlns='ns:room:last' room='" + ROOM + "'/></iq>");
		assertThat(members.toString()).contains("ban_status='banned'");

		assertResult(silence(this.owner, "action='unban'"));

		assertThat(this.guest.say(ROOM, "n", "hello").expectMessage().attribute("type")).contains("groupchat");
	}

	@Test
	void onlyAdminsSilenceAndOnlyForATime() {
		QueryTests.assertError(silence(this.guest, "action='ban' time='60'"), "auth", "forbidden");
		QueryTests.assertError(silence(this.owner, "action='ban' time='long'"), "modify", "bad-request");
		QueryTests.assertError(silence(this.owner, "action='scold'"), "modify", "bad-request");
	}

	@Test
	void visitorsAreNotHeard() {
		assertResult(admin(this.owner, "nick='berta' role='visitor'"));
		this.guest.expect("presence", Ns.CLIENT);

		QueryTests.assertError(this.guest.say(ROOM, "m", "hello").expectMessage(), "auth", "forbidden");
	}

	@Test
	void peopleWithoutRightsAreRefused() {
		QueryTests.assertError(admin(this.guest, "nick='anna' role='none'"), "auth", "forbidden");
		QueryTests.assertError(this.guest
			.ask("<iq type='get' id='q' to='" + ROOM + "'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>"),
				"auth", "forbidden");
		admin(this.owner, "jid='berta@sandbox.localhost' affiliation='admin'");
		QueryTests.assertError(admin(this.guest, "jid='anna@sandbox.localhost' affiliation='none'"), "cancel",
				"not-allowed");
	}

	@Test
	void theLastOwnerStays() {
		QueryTests.assertError(admin(this.owner, "jid='anna@sandbox.localhost' affiliation='member'"), "cancel",
				"conflict");
	}

	@Test
	void ordersThatMakeNoSenseAreRefused() {
		QueryTests.assertError(admin(this.owner, "nick='nobody' role='none'"), "cancel", "item-not-found");
		QueryTests.assertError(admin(this.owner, "nick='berta' role='king'"), "modify", "bad-request");
		QueryTests.assertError(admin(this.owner, "nick='berta'"), "modify", "bad-request");
	}

	@Test
	void settingsAreReadAndChanged() {
		assertResult(configure("<field var='muc#roomconfig_roomname'><value>Our room</value></field>"));

		Element form = this.owner
			.ask("<iq type='get' id='q' to='" + ROOM + "'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>");
		assertThat(form.toString()).contains("muc#roomconfig_roomname", "Our room", "muc#roomconfig_roomdesc");
		Element rooms = this.guest.ask("<iq type='get' id='q'><query xmlns='ns:getrooms'/></iq>");
		assertThat(rooms.children().get(0).children()).extracting((room) -> room.attribute("name").orElseThrow())
			.containsExactly("lobby", "Our room");
	}

	@Test
	void aDestroyedRoomIsGoneForAll() {
		assertResult(this.owner.ask("<iq type='set' id='q' to='" + ROOM
				+ "'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy><reason>over</reason></destroy></query></iq>"));

		Element gone = this.guest.expect("presence", Ns.CLIENT);
		assertThat(gone.attribute("type")).contains("unavailable");
		Element destroy = gone.child("x", Ns.MUC_USER).orElseThrow().child("destroy", Ns.MUC_USER).orElseThrow();
		assertThat(destroy.textOf("reason", Ns.MUC_USER)).isEqualTo("over");
		List<Element> again = this.guest.join(ROOM);
		assertThat(RoomPresenceTests.codes(again.get(0))).contains("201");
	}

	private Element configure(String fields) {
		return this.owner.ask("<iq type='set' id='q' to='" + ROOM
				+ "'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>"
				+ fields + "</x></query></iq>");
	}

	private static Element admin(WireClient client, String item) {
		return client
			.ask("<iq type='set' id='q' to='" + ROOM + "'><query xmlns='http://jabber.org/protocol/muc#admin'><item "
					+ item + "><reason>because</reason></item></query></iq>");
	}

	private static Element silence(WireClient client, String attributes) {
		return client.ask("<iq type='set' id='q'><query xmlns='ns:deepx:muc:user:ban' user='berta' type='room' room='"
				+ ROOM + "' " + attributes + "/></iq>");
	}

	private static void assertResult(Element answer) {
		assertThat(answer.attribute("type")).as(answer.toString()).contains("result");
	}

}
