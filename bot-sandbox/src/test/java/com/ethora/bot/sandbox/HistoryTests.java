package com.ethora.bot.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class HistoryTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@RegisterExtension
	private final SandboxWire forgetful = new SandboxWire(SandboxSettings.DEFAULTS.withHistory(3));

	@Test
	void theNewestPageIsReadBackwardsAndIsInOrderInside() {
		WireClient anna = this.wire.join("anna");
		List<String> ids = sayMany(anna, 5);

		Page newest = page(anna, LOBBY, "<max>2</max><before/>");
		assertThat(newest.bodies()).containsExactly("3", "4");
		assertThat(newest.ids()).containsExactly(ids.get(3), ids.get(4));
		assertThat(newest.complete()).isFalse();
		assertThat(newest.set("first")).isEqualTo(ids.get(3));
		assertThat(newest.set("last")).isEqualTo(ids.get(4));
		assertThat(newest.set("count")).isEqualTo("5");
		Page older = page(anna, LOBBY, "<max>2</max><before>" + ids.get(3) + "</before>");
		assertThat(older.bodies()).containsExactly("1", "2");
		Page oldest = page(anna, LOBBY, "<max>2</max><before>" + ids.get(1) + "</before>");
		assertThat(oldest.bodies()).containsExactly("0");
		assertThat(oldest.complete()).isTrue();
	}

	@Test
	void pagesAfterAMessageAreReadForwards() {
		WireClient anna = this.wire.join("anna");
		List<String> ids = sayMany(anna, 5);

		Page first = page(anna, LOBBY, "<max>2</max>");
		assertThat(first.bodies()).containsExactly("0", "1");
		Page second = page(anna, LOBBY, "<max>2</max><after>" + ids.get(1) + "</after>");
		assertThat(second.bodies()).containsExactly("2", "3");
		assertThat(second.complete()).isFalse();
		assertThat(
				second.fin.child("set", Ns.RSM).orElseThrow().child("first", Ns.RSM).orElseThrow().attribute("index"))
			.contains("2");
		Page third = page(anna, LOBBY, "<max>2</max><after>" + ids.get(3) + "</after>");
		assertThat(third.bodies()).containsExactly("4");
		assertThat(third.complete()).isTrue();
		assertThat(page(anna, LOBBY, "<after>" + ids.get(4) + "</after>").messages()).isEmpty();
	}

	@Test
	void anIdThatIsNotThereStillHasItsPlace() {
		WireClient anna = this.wire.join("anna");
		List<String> ids = sayMany(anna, 2);
		long between = Long.parseLong(ids.get(0)) + 1;

		assertThat(page(anna, LOBBY, "<after>7</after>").bodies()).containsExactly("0", "1");
		assertThat(
				page(anna, LOBBY, "<after>" + Math.min(between, Long.parseLong(ids.get(1)) - 1) + "</after>").bodies())
			.containsExactly("1");
	}

	@Test
	void aResultIsTheMessageAsItWasSentWithItsTime() {
		WireClient anna = this.wire.join("anna");
		anna.send(
				"<message type='groupchat' id='m' to='" + LOBBY + "'><body>b</body><data fullName='Anna'/></message>");
		String id = RoomMessageTests.stanzaId(anna.expectMessage());

		Element result = page(anna, LOBBY, "").messages().get(0);

		assertThat(result.attribute("from")).contains(LOBBY);
		Element wrapped = result.child("result", Ns.MAM).orElseThrow();
		assertThat(wrapped.attribute("queryid")).contains("h");
		assertThat(wrapped.attribute("id")).contains(id);
		Element forwarded = wrapped.child("forwarded", Ns.FORWARD).orElseThrow();
		assertThat(forwarded.child("delay", Ns.DELAY).orElseThrow().attribute("stamp").orElseThrow())
			.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
		Element message = forwarded.child("message", Ns.CLIENT).orElseThrow();
		assertThat(message.attribute("from")).contains(LOBBY + "/anna");
		assertThat(message.attribute("to")).isEmpty();
		assertThat(message.attribute("id")).contains("m");
		assertThat(message.has("data", Ns.CLIENT)).isTrue();
		assertThat(RoomMessageTests.stanzaId(message)).isEqualTo(id);
		assertThat(message.has("archived", Ns.ARCHIVED)).isTrue();
	}

	@Test
	void reactionsAreKeptAsMessages() {
		WireClient anna = this.wire.join("anna");

		anna.send("<message type='groupchat' id='message-reaction:1' to='" + LOBBY
				+ "'><reactions xmlns='urn:xmpp:reactions:0' id='1'><reaction>+1</reaction></reactions></message>");

		assertThat(anna.expectMessage().has("archived", Ns.ARCHIVED)).isTrue();
		assertThat(page(anna, LOBBY, "").messages()).hasSize(1);
	}

	@Test
	void theOldestFallOutWhenThereAreTooMany() {
		WireClient anna = this.forgetful.join("anna");
		List<String> ids = sayMany(anna, 5);

		assertThat(page(anna, LOBBY, "").bodies()).containsExactly("2", "3", "4");
		assertThat(page(anna, LOBBY, "<after>" + ids.get(0) + "</after>").bodies()).containsExactly("2", "3", "4");
	}

	@Test
	void historyIsNotRepeatedOnJoining() {
		WireClient anna = this.wire.join("anna");
		sayMany(anna, 3);

		assertThat(this.wire.login("berta").join(LOBBY)).noneMatch((element) -> element.has("body", Ns.CLIENT));
	}

	@Test
	void aPageMayBeLimitedByTimeAndSender() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();
		sayMany(anna, 2);
		berta.say(LOBBY, "b", "from berta").drain();

		assertThat(page(anna, LOBBY, form("with", LOBBY + "/berta"), "").bodies()).containsExactly("from berta");
		assertThat(page(anna, LOBBY, form("start", "2000-01-01T00:00:00Z"), "").bodies()).hasSize(3);
		assertThat(page(anna, LOBBY, form("end", "2000-01-01T00:00:00Z"), "").bodies()).isEmpty();
	}

	@Test
	void timesAreComparedToWhenThingsWereSaid() {
		WireClient anna = this.wire.join("anna");
		List<String> ids = sayMany(anna, 3);
		String second = Instant.EPOCH.plus(Long.parseLong(ids.get(1)), ChronoUnit.MICROS).toString();

		assertThat(page(anna, LOBBY, form("start", second), "").bodies()).containsExactly("1", "2");
		assertThat(page(anna, LOBBY, form("start", second), "<max>1</max>").bodies()).containsExactly("1");
		assertThat(page(anna, LOBBY, form("end", second), "").bodies()).containsExactly("0", "1");
		assertThat(page(anna, LOBBY, form("start", "2100-01-01T00:00:00Z"), "").bodies()).isEmpty();
		QueryTests.assertError(anna.ask(query(LOBBY, form("start", "yesterday"), "")), "modify", "bad-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<after>x</after>", "<before>x</before>" })
	void idsAreNumbers(String set) {
		QueryTests.assertError(this.wire.join("anna").ask(query(LOBBY, "", set)), "cancel", "item-not-found");
	}

	@Test
	void aPageHasAGreatestSize() {
		WireClient anna = this.wire.join("anna");
		sayMany(anna, 260);

		Page page = page(anna, LOBBY, "<max>100000</max>");

		assertThat(page.messages()).hasSize(250);
		assertThat(page.complete()).isFalse();
		assertThat(page(anna, LOBBY, "<max>0</max>").set("count")).isEqualTo("260");
	}

	@Test
	void anAccountHasAnEmptyArchive() {
		Element answer = this.wire.login("anna").ask("<iq type='set' id='q'><query xmlns='urn:xmpp:mam:2'/></iq>");

		assertThat(answer.child("fin", Ns.MAM).orElseThrow().attribute("complete")).contains("true");
	}

	static List<String> sayMany(WireClient client, int count) {
		IntStream.range(0, count).forEach((i) -> client.say(LOBBY, "m" + i, Integer.toString(i)));
		return IntStream.range(0, count).mapToObj((i) -> RoomMessageTests.stanzaId(client.expectMessage())).toList();
	}

	static Page page(WireClient client, String room, String set) {
		return page(client, room, "", set);
	}

	private static Page page(WireClient client, String room, String form, String set) {
		client.send(query(room, form, set));
		List<Element> messages = new ArrayList<>();
		while (true) {
			Element element = client.next();
			if (element.name().equals("iq")) {
				assertThat(element.attribute("type")).contains("result");
				return new Page(messages, element.child("fin", Ns.MAM).orElseThrow());
			}
			if (element.has("result", Ns.MAM)) {
				messages.add(element);
			}
		}
	}

	private static String query(String room, String form, String set) {
		return "<iq type='set' id='q' to='" + room + "'><query xmlns='urn:xmpp:mam:2' queryid='h'>" + form
				+ "<set xmlns='http://jabber.org/protocol/rsm'>" + set + "</set></query></iq>";
	}

	private static String form(String field, String value) {
		return "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>"
				+ "<field var='" + field + "'><value>" + value + "</value></field></x>";
	}

	record Page(List<Element> messages, Element fin) {

		List<Element> forwarded() {
			return this.messages.stream()
				.map((message) -> message.child("result", Ns.MAM)
					.orElseThrow()
					.child("forwarded", Ns.FORWARD)
					.orElseThrow()
					.child("message", Ns.CLIENT)
					.orElseThrow())
				.toList();
		}

		List<String> bodies() {
			return forwarded().stream().map((message) -> message.textOf("body", Ns.CLIENT)).toList();
		}

		List<String> ids() {
			return this.messages.stream()
				.map((message) -> message.child("result", Ns.MAM).orElseThrow().attribute("id").orElseThrow())
				.toList();
		}

		boolean complete() {
			return this.fin.attribute("complete").orElseThrow().equals("true");
		}

		String set(String name) {
			return this.fin.child("set", Ns.RSM).orElseThrow().textOf(name, Ns.RSM);
		}

	}

}
