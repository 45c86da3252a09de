package com.ethora.bot.sandbox;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class QueryTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@ParameterizedTest
	@ValueSource(strings = { "", "to='sandbox.localhost'", "to='anna@sandbox.localhost'",
			"to='conference.sandbox.localhost'" })
	void pingsAreAnswered(String to) {
		Element pong = this.wire.login("anna")
			.ask("<iq type='get' id='q' " + to + "><ping xmlns='urn:xmpp:ping'/></iq>");

		assertThat(pong.attribute("type")).contains("result");
		assertThat(pong.attribute("to")).contains("anna@sandbox.localhost/test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "get", "set" })
	void whatIsNotUnderstoodIsRefused(String type) {
		Element error = this.wire.login("anna")
			.ask("<iq type='" + type + "' id='q' to='sandbox.localhost'><query xmlns='made:up'/></iq>");

		assertError(error, "cancel", "service-unavailable");
		assertThat(error.attribute("from")).contains("sandbox.localhost");
		assertThat(error.has("query", "made:up")).isTrue();
	}

	@Test
	void queriesWithoutAPayloadAreBad() {
		assertError(this.wire.login("anna").ask("<iq type='get' id='q'/>"), "modify", "bad-request");
		assertError(this.wire.login("anna").ask("<iq type='what' id='q'><ping xmlns='urn:xmpp:ping'/></iq>"), "modify",
				"bad-request");
	}

	@Test
	void otherServersAreNotFound() {
		WireClient anna = this.wire.login("anna");

		assertError(anna.ask("<iq type='get' id='q' to='example.org'><ping xmlns='urn:xmpp:ping'/></iq>"), "cancel",
				"remote-server-not-found");
		anna.send("<message id='m' to='x@example.org'><body>hi</body></message>");
		Element error = anna.expectMessage();
		assertError(error, "cancel", "remote-server-not-found");
		assertThat(error.textOf("body", Ns.CLIENT)).isEqualTo("hi");
	}

	@Test
	void addressesThatAreNoneAreRefused() {
		assertError(this.wire.login("anna").ask("<iq type='get' id='q' to='@@'><ping xmlns='urn:xmpp:ping'/></iq>"),
				"modify", "jid-malformed");
	}

	@Test
	void theServerTellsWhatItIsAndHas() {
		WireClient anna = this.wire.login("anna");

		Element info = anna.ask("<iq type='get' id='q' to='sandbox.localhost'>"
				+ "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
		assertThat(features(info)).contains(Ns.PING, Ns.PRIVATE, Ns.DISCO_ITEMS);
		Element items = anna.ask("<iq type='get' id='q' to='sandbox.localhost'>"
				+ "<query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
		assertThat(attributes(items, "jid")).containsExactly("conference.sandbox.localhost",
				"upload.sandbox.localhost");
		Element version = anna
			.ask("<iq type='get' id='q' to='sandbox.localhost'><query xmlns='jabber:iq:version'/></iq>");
		assertThat(version.children().get(0).textOf("name", Ns.VERSION)).isEqualTo("Ethora sandbox");
		Element time = anna.ask("<iq type='get' id='q' to='sandbox.localhost'><time xmlns='urn:xmpp:time'/></iq>");
		assertThat(time.children().get(0).textOf("utc", Ns.TIME)).endsWith("Z");
		assertThat(anna.ask("<iq type='set' id='q'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>")
			.attribute("type")).contains("result");
	}

	@Test
	void roomsAreFoundByServiceDiscovery() {
		WireClient anna = this.wire.join("anna");

		Element service = anna.ask("<iq type='get' id='q' to='conference.sandbox.localhost'>"
				+ "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
		assertThat(features(service)).contains(Ns.MUC);
		Element rooms = anna.ask("<iq type='get' id='q' to='conference.sandbox.localhost'>"
				+ "<query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
		assertThat(attributes(rooms, "jid")).containsExactly(LOBBY);
		Element room = anna.ask(
				"<iq type='get' id='q' to='" + LOBBY + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
		assertThat(features(room)).contains(Ns.MAM, Ns.STANZA_ID, "muc_open");
		Element occupants = anna.ask("<iq type='get' id='q' to='" + LOBBY
				+ "'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
		assertThat(attributes(occupants, "jid")).containsExactly(LOBBY + "/anna");
		assertError(anna.ask("<iq type='get' id='q' to='none@conference.sandbox.localhost'>"
				+ "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>"), "cancel", "item-not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://jabber.org/protocol/disco#items", "ns:getrooms" })
	void withoutAnAddressEthoraListsRooms(String namespace) {
		WireClient anna = this.wire.join("anna");

		Element rooms = anna.ask("<iq type='get' id='q'><query xmlns='" + namespace + "'/></iq>");

		assertThat(rooms.children().get(0).children()).singleElement().satisfies((room) -> {
			assertThat(room.namespace()).isEqualTo(namespace);
			assertThat(room.attribute("jid")).contains(LOBBY);
			assertThat(room.attribute("name")).contains("lobby");
			assertThat(room.attribute("users_cnt")).contains("1");
			assertThat(room.attribute("room_background")).contains("none");
			assertThat(room.attribute("room_thumbnail")).contains("none");
		});
	}

	@Test
	void theLastActivePeopleOfARoomAreListed() {
		WireClient anna = this.wire.login("anna");
		anna.sendJoin(LOBBY, "<data fullName='Anna A'/>").drain();

		Element members = anna.ask("<iq type='get' id='q'><query xmlns='ns:room:last' room='" + LOBBY + "'/></iq>");

		assertThat(members.children().get(0).children()).singleElement().satisfies((activity) -> {
			assertThat(activity.name()).isEqualTo("activity");
			assertThat(activity.attribute("jid")).contains("anna@sandbox.localhost");
			assertThat(activity.attribute("name")).contains("Anna A");
			assertThat(activity.attribute("role")).contains("member");
			assertThat(activity.attribute("ban_status")).contains("clear");
			assertThat(activity.attribute("last_active").orElseThrow()).matches("\\d{10}");
		});
	}

	@Test
	void privateElementsAreKeptPerAccountAndName() {
		WireClient anna = this.wire.login("anna");
		String set = "<iq type='set' id='q'><query xmlns='jabber:iq:private'><cursor xmlns='my:ns' at='%s'/></query></iq>";
		String get = "<iq type='get' id='q'><query xmlns='jabber:iq:private'><cursor xmlns='%s'/></query></iq>";

		assertThat(cursor(anna.ask(get.formatted("my:ns"))).attributes()).isEmpty();
		assertThat(anna.ask(set.formatted("17")).attribute("type")).contains("result");
		assertThat(anna.ask(set.formatted("18")).attribute("type")).contains("result");

		assertThat(anna.ask(set.formatted("1").replace("my:ns", "third:ns")).attribute("type")).contains("result");
		assertThat(cursor(anna.ask(get.formatted("my:ns"))).attribute("at")).contains("18");
		assertThat(cursor(anna.ask(get.formatted("third:ns"))).attribute("at")).contains("1");
		assertThat(cursor(anna.ask(get.formatted("other:ns"))).attributes()).isEmpty();
		assertThat(cursor(this.wire.login("berta").ask(get.formatted("my:ns"))).attributes()).isEmpty();
	}

	@Test
	void queriesBetweenPeopleArePassedOnAndAnswered() {
		WireClient anna = this.wire.login("anna");
		WireClient berta = this.wire.login("berta");

		anna.send("<iq type='get' id='x' to='berta@sandbox.localhost/test'><query xmlns='made:up'/></iq>");
		Element query = berta.expect("iq", Ns.CLIENT);
		assertThat(query.attribute("from")).contains("anna@sandbox.localhost/test");
		berta.send("<iq type='result' id='x' to='anna@sandbox.localhost/test'><query xmlns='made:up' ok='1'/></iq>");

		Element answer = anna.expect("iq", Ns.CLIENT);
		assertThat(answer.attribute("from")).contains("berta@sandbox.localhost/test");
		assertThat(answer.child("query", "made:up").orElseThrow().attribute("ok")).contains("1");
		assertError(anna.ask("<iq type='get' id='q' to='nobody@sandbox.localhost/x'><query xmlns='made:up'/></iq>"),
				"cancel", "service-unavailable");
	}

	@Test
	void answersNobodyWaitsForAreDropped() {
		WireClient anna = this.wire.login("anna");

		anna.send("<iq type='result' id='q' to='nobody@sandbox.localhost/x'/>");
		anna.send("<iq type='error' id='q' to='example.org'/>");

		assertThat(anna.drain()).isEmpty();
	}

	private static Element cursor(Element answer) {
		return answer.child("query", Ns.PRIVATE).orElseThrow().children().get(0);
	}

	private static List<String> features(Element answer) {
		return answer.children()
			.get(0)
			.children()
			.stream()
			.flatMap((child) -> child.attribute("var").stream())
			.toList();
	}

	private static List<String> attributes(Element answer, String name) {
		return answer.children().get(0).children().stream().map((child) -> child.attribute(name).orElse("")).toList();
	}

	static void assertError(Element stanza, String type, String condition) {
		assertThat(stanza.attribute("type")).contains("error");
		Element error = stanza.child("error", Ns.CLIENT).orElseThrow();
		assertThat(error.attribute("type")).contains(type);
		assertThat(error.has(condition, Ns.STANZA_ERRORS)).as(error.toString()).isTrue();
	}

}
