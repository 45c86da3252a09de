package com.ethora.bot.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class FaultTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void droppedConnectionsEndWithoutAWord() {
		WireClient anna = this.wire.join("anna");

		faults().dropConnections();

		anna.expectClosed();
		assertThat(anna.hasReceived()).isFalse();
		assertThat(this.wire.login("berta").join(LOBBY)).as("the lobby is empty again").hasSize(2);
	}

	@Test
	void aStalledServerAnswersNothingUntilItGoesOn() {
		WireClient anna = this.wire.join("anna");

		faults().stall(true);
		anna.say(LOBBY, "m1", "anybody?").pingSocket();
		await().during(Duration.ofMillis(300)).until(() -> !anna.hasReceived() && !anna.gotPong() && !anna.isClosed());
		faults().stall(false);

		assertThat(anna.expectMessage().textOf("body", Ns.CLIENT)).isEqualTo("anybody?");
		await().until(anna::gotPong);
	}

	@Test
	void aStalledConnectionCanBeDropped() {
		WireClient anna = this.wire.join("anna");
		faults().stall(true);
		anna.say(LOBBY, "m1", "lost");

		faults().dropConnections();

		anna.expectClosed();
		faults().stall(false);
		assertThat(HistoryTests.page(this.wire.join("berta"), LOBBY, "").messages()).isEmpty();
	}

	@Test
	void whoIsSilentlyKickedIsNotToldButNotHeardEither() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		faults().silentKick("lobby", "anna");

		assertThat(anna.drain()).isEmpty();
		assertThat(berta.drain()).isEmpty();
		berta.say(LOBBY, "m", "only me");
		berta.expectMessage();
		assertThat(anna.drain()).isEmpty();
		QueryTests.assertError(
				anna.ask("<iq type='get' id='q' to='" + LOBBY + "/anna'><ping xmlns='urn:xmpp:ping'/></iq>"), "modify",
				"not-acceptable");
		QueryTests.assertError(anna.say(LOBBY, "m", "hello?").expectMessage(), "modify", "not-acceptable");
		assertThatIllegalArgumentException().isThrownBy(() -> faults().silentKick("lobby", "anna"))
			.withMessage("There is nobody called [anna] in the room [lobby]");
	}

	@Test
	void loginsAreRefusedAsLongAsToldSo() {
		faults().refuseAuth(true);
		WireClient anna = this.wire.connect().open();
		anna.await((element) -> element.is("features", Ns.STREAMS));

		anna.auth("anna", "secret");
		assertThat(anna.expect("failure", Ns.SASL).has("not-authorized", Ns.SASL)).isTrue();
		faults().refuseAuth(false);
		anna.auth("anna", "secret");
		anna.expect("success", Ns.SASL);
	}

	@Test
	void oneEchoIsLostButTheMessageIsNot() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();
		faults().loseNextEcho();

		anna.send("<message type='groupchat' to='" + LOBBY
				+ "'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>");
		anna.say(LOBBY, "m1", "one").say(LOBBY, "m2", "two");

		assertThat(bodies(anna.drainMessages())).containsExactly("", "two");
		assertThat(bodies(berta.drainMessages())).containsExactly("", "one", "two");
		assertThat(HistoryTests.page(anna, LOBBY, "").bodies()).containsExactly("one", "two");
	}

	@Test
	void oneMessageComesTwiceButIsKeptOnce() {
		WireClient anna = this.wire.join("anna");
		faults().duplicateNext();

		anna.say(LOBBY, "m1", "one").say(LOBBY, "m2", "two");

		List<Element> seen = anna.drainMessages();
		assertThat(bodies(seen)).containsExactly("one", "one", "two");
		assertThat(RoomMessageTests.stanzaId(seen.get(0))).isEqualTo(RoomMessageTests.stanzaId(seen.get(1)));
		assertThat(HistoryTests.page(anna, LOBBY, "").bodies()).containsExactly("one", "two");
	}

	@Test
	void twoMessagesArriveInEachOthersPlaceButAreKeptInOrder() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();
		faults().swapNextTwo();

		anna.say(LOBBY, "m1", "one");
		assertThat(anna.drainMessages()).isEmpty();
		anna.say(LOBBY, "m2", "two").say(LOBBY, "m3", "three");

		assertThat(bodies(anna.drainMessages())).containsExactly("two", "one", "three");
		assertThat(bodies(berta.drainMessages())).containsExactly("two", "one", "three");
		assertThat(HistoryTests.page(anna, LOBBY, "").bodies()).containsExactly("one", "two", "three");
	}

	@Test
	void anotherRoomDoesNotSwap() {
		WireClient anna = this.wire.join("anna");
		anna.join("other@conference.sandbox.localhost");
		faults().swapNextTwo();

		anna.say(LOBBY, "m1", "one").say("other@conference.sandbox.localhost", "o1", "elsewhere");
		assertThat(bodies(anna.drainMessages())).containsExactly("elsewhere");
		anna.say(LOBBY, "m2", "two");

		assertThat(bodies(anna.drainMessages())).containsExactly("two", "one");
	}

	@Test
	void aSlowNetworkTakesItsTimeAndLosesNothing() {
		WireClient anna = this.wire.join("anna");
		String body = "x".repeat(1_000);
		faults().throttle(20_000);

		Instant start = Instant.now();
		for (int i = 0; i < 5; i++) {
			anna.say(LOBBY, "m" + i, body + i);
		}
		for (int i = 0; i < 5; i++) {
			assertThat(anna.expectMessage().textOf("body", Ns.CLIENT)).isEqualTo(body + i);
		}

		// Ten times more than a thousand bytes, all but the last of which one waits for.
		assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(400));
	}

	@Test
	void aSlowNetworkMayBecomeFastAgain() {
		WireClient anna = this.wire.join("anna");
		faults().throttle(10);
		anna.say(LOBBY, "m1", "one").say(LOBBY, "m2", "two");
		await().during(Duration.ofMillis(300)).until(() -> !anna.hasReceived());

		faults().throttle(0);

		assertThat(bodies(anna.drainMessages())).containsExactly("one", "two");
		assertThatIllegalArgumentException().isThrownBy(() -> faults().throttle(-1));
	}

	@Test
	void aSlowServerCanBeStopped() {
		WireClient anna = this.wire.join("anna");
		faults().throttle(10);
		anna.say(LOBBY, "m1", "one");

		this.wire.sandbox().stop();

		anna.expectStreamError("system-shutdown");
	}

	@Test
	void aRestartedServerIsWhereItWasAndKnowsWhatItKnew() {
		WireClient anna = this.wire.join("anna");
		anna.say(LOBBY, "m1", "one").drain();
		anna.ask("<iq type='set' id='q'><query xmlns='jabber:iq:private'><n xmlns='my:ns'>17</n></query></iq>");
		URI uri = this.wire.sandbox().uri();
		faults().stall(true);

		faults().restart();

		anna.expectClosed();
		assertThat(anna.hasReceived()).isFalse();
		assertThat(this.wire.sandbox().uri()).isEqualTo(uri);
		WireClient again = this.wire.login("anna");
		assertThat(again.join(LOBBY)).as("the lobby is empty again").hasSize(2);
		assertThat(HistoryTests.page(again, LOBBY, "").bodies()).containsExactly("one");
		assertThat(again.ask("<iq type='get' id='q'><query xmlns='jabber:iq:private'><n xmlns='my:ns'/></query></iq>")
			.child("query", Ns.PRIVATE)
			.orElseThrow()
			.textOf("n", "my:ns")).isEqualTo("17");
	}

	@Test
	void aStoppedServerIsNotStartedByARestart() {
		this.wire.sandbox().stop();

		faults().restart();

		assertThat(this.wire.sandbox().isRunning()).isFalse();
	}

	@Test
	void aGracefulEndIsAnnounced() {
		WireClient anna = this.wire.join("anna");

		faults().closeGracefully();

		anna.expectStreamError("system-shutdown");
		this.wire.join("anna");
	}

	private SandboxFaults faults() {
		return this.wire.sandbox().faults();
	}

	private static List<String> bodies(List<Element> messages) {
		return messages.stream().map((message) -> message.textOf("body", Ns.CLIENT)).toList();
	}

}
