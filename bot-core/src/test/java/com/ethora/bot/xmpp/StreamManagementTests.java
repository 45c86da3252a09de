package com.ethora.bot.xmpp;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.mock;

/**
 * Counting stanzas with the server.
 */
@Timeout(30)
class StreamManagementTests extends LinkTesting {

	private static final String FEATURE = "<sm xmlns='urn:xmpp:sm:3'/>";

	private static final String MESSAGE = "<message xmlns='jabber:client'/>";

	private final ObligingChannel channel = silent();

	private StreamManagement management = new StreamManagement(this.channel);

	@Test
	void countsFromWhereTheServerDoes() throws Exception {
		this.management.offer("<iq xmlns='jabber:client' id='before'/>");
		this.management.offer(StreamManagement.enable());
		this.management.offer(MESSAGE);
		this.management.offer("<presence xmlns='jabber:client'/>");
		this.management.took(MESSAGE);
		this.management.received(sm("<enabled/>"));
		this.management.offer("<iq xmlns='jabber:client' id='after'/>");
		this.management.offer("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
		this.management.offer(StreamManagement.request());
		this.management.took("\n<message/>");
		this.management.took("<iq type='get'/>");
		this.management.took("<stream:features/>");

		assertThat(this.management.unconfirmed()).isEqualTo(3);
		this.management.received(sm("<a h='2'/>"));
		assertThat(this.management.unconfirmed()).isOne();
		this.management.received(sm("<a h='3'/>"));
		assertThat(this.management.unconfirmed()).isZero();
		assertThat(this.management.received(sm("<r/>"))).isEqualTo(StreamManagement.answer(2));
		assertThat(this.management.farewell()).isEqualTo(StreamManagement.answer(2));
	}

	@Test
	void asksOnceInAWhileAndNotAgainBeforeItIsAnswered() throws Exception {
		on();
		int asked = 0;
		for (int i = 0; i < 100; i++) {
			this.management.offer(MESSAGE);
			asked += this.management.due() ? 1 : 0;
		}

		assertThat(asked).isOne();
		this.management.received(sm("<a h='90'/>"));
		assertThat(this.management.due()).isFalse();
		for (int i = 0; i < 10; i++) {
			this.management.offer(MESSAGE);
		}
		assertThat(this.management.due()).isTrue();
	}

	@Test
	void goesOnAtTheEndOfTheNumbers() throws Exception {
		this.management = new StreamManagement(this.channel, 0xFFFF_FFFEL);
		on();
		for (int i = 0; i < 4; i++) {
			this.management.offer(MESSAGE);
			this.management.took(MESSAGE);
		}

		assertThat(this.management.unconfirmed()).isEqualTo(4);
		assertThat(this.management.received(sm("<r/>"))).isEqualTo(StreamManagement.answer(2));
		this.management.received(sm("<a h='4294967295'/>"));
		assertThat(this.management.unconfirmed()).isEqualTo(3);
		this.management.received(sm("<a h='2'/>"));
		assertThat(this.management.unconfirmed()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "4294967295", "1" })
	void noticesThatTheServerCannotCount(String count) throws Exception {
		on();
		for (int i = 0; i < 3; i++) {
			this.management.offer(MESSAGE);
		}
		this.management.received(sm("<a h='2'/>"));

		assertThatExceptionOfType(OverConfirmedException.class)
			.isThrownBy(() -> this.management.received(sm("<a h='%s'/>".formatted(count))))
			.satisfies((ex) -> assertThat(ex.streamError()).contains("h='%s' send-count='3'".formatted(count)));
		assertThat(this.management.on()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a/>", "<a h=''/>", "<a h='-1'/>", "<a h='x'/>", "<a h='4294967296'/>", "<resumed/>",
			"<enabled/>", "<failed/>" })
	void dropsWhatMakesNoSense(String xml) throws Exception {
		on();

		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.management.received(sm(xml)));
		assertThat(this.management.on()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a h='0'/>", "<r/>", "<enabled/>", "<failed/>" })
	void dropsWhatNobodyAskedFor(String xml) {
		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.management.received(sm(xml)));
		assertThat(this.management.on()).isFalse();
		assertThat(this.management.farewell()).isNull();
	}

	@Test
	void doesWithoutWhereTheServerRefuses() throws Exception {
		this.management.offer(StreamManagement.enable());
		this.management.received(sm("<failed/>"));

		assertThat(this.management.on()).isFalse();
		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.management.received(sm("<r/>")));
	}

	@Test
	void tellsThoseWhoWait() throws Exception {
		on();
		CompletableFuture<Boolean> first = this.management.expect();
		CompletableFuture<Boolean> second = this.management.expect();

		this.management.received(sm("<a h='0'/>"));
		CompletableFuture<Boolean> third = this.management.expect();
		this.management.end(new LinkException(LinkFailure.of(Kind.LOST, "gone")));

		assertThat(first).isCompletedWithValue(true);
		assertThat(second).isCompletedWithValue(true);
		assertThat(third).isCompletedExceptionally();
	}

	@ParameterizedTest
	@EnumSource
	void isSwitchedOnBeforeTheFirstPresence(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			managed(peer);
			peer.send("<enabled xmlns='urn:xmpp:sm:3'/>");
			peer.send(
					"<iq xmlns='jabber:client' type='get' id='1' from='chat.test'><ping xmlns='urn:xmpp:ping'/></iq>");
			this.seen.add(peer.read());
			peer.send("<r xmlns='urn:xmpp:sm:3'/>");
			this.seen.add(peer.read());
			this.seen.add(peer.read());
			peer.send("<a xmlns='urn:xmpp:sm:3' h='2'/>");
			this.seen.add(peer.read());
			this.seen.add(peer.read());
			peer.read();
			peer.finish();
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			assertThat(this.seen.take()).startsWith("<enable ").doesNotContain("resume");
			assertThat(this.seen.take()).startsWith("<presence");
			assertThat(this.seen.take()).startsWith("<iq").contains("type='result'");
			assertThat(this.seen.take()).isEqualTo("<a xmlns='urn:xmpp:sm:3' h='1'/>");
			CompletableFuture<Void> ping = link.ping().toCompletableFuture();
			assertThat(this.seen.take()).isEqualTo("<r xmlns='urn:xmpp:sm:3'/>");
			ping.get();
			link.close();
			assertThat(this.seen.take()).contains("unavailable");
			assertThat(this.seen.take()).isEqualTo("<a xmlns='urn:xmpp:sm:3' h='1'/>");
			assertClosed(Kind.CLOSED);
		}
	}

	@ParameterizedTest
	@EnumSource
	void asksAfterSomeMessages(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			managed(peer);
			peer.send("<enabled xmlns='urn:xmpp:sm:3'/>");
			peer.send("<r xmlns='urn:xmpp:sm:3'/>");
			for (int i = 0; i < 25; i++) {
				this.seen.add(peer.read());
			}
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();
			this.seen.take();
			this.seen.take();
			assertThat(this.seen.take()).startsWith("<a ");

			for (int i = 0; i < 23; i++) {
				link.send(new OutboundMessage("m-" + i, ROOM, "x"));
			}

			for (int i = 0; i < 19; i++) {
				assertThat(this.seen.take()).startsWith("<message");
			}
			assertThat(this.seen.take()).isEqualTo("<r xmlns='urn:xmpp:sm:3'/>");
			assertThat(this.seen.take()).startsWith("<message");
			link.drop();
		}
	}

	@ParameterizedTest
	@EnumSource
	void protestsAndGoesWhenTheServerCannotCount(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			managed(peer);
			peer.send("<enabled xmlns='urn:xmpp:sm:3'/>");
			peer.send("<a xmlns='urn:xmpp:sm:3' h='7'/>");
			this.seen.add(peer.read());
			this.seen.add(peer.read());
			peer.awaitEnd();
		})) {
			connect(transport.settings(server));

			assertThat(assertClosed(Kind.PROTOCOL)).contains("confirmed 7 stanzas of 1");
			this.seen.take();
			this.seen.take();
			assertThat(this.seen.take()).contains("handled-count-too-high", "h='7'", "send-count='1'");
			assertThat(this.seen.take()).containsAnyOf("</stream:stream>", "<close ");
		}
	}

	/** Let a client in up to its first presence. */
	private void managed(Peer peer) throws Exception {
		this.seen.add(peer.logIn(FEATURE));
		this.seen.add(peer.read());
	}

	private void on() throws Exception {
		this.management.offer(StreamManagement.enable());
		this.management.received(sm("<enabled/>"));
	}

	private static Element sm(String xml) {
		return Elements.of(xml.replaceFirst("^<(\\w+)", "<$1 xmlns='%s'".formatted(Ns.SM)));
	}

	private static ObligingChannel silent() {
		ObligingChannel channel = new ObligingChannel(Framing.FRAMES, mock(ChannelListener.class));
		channel.silent = true;
		return channel;
	}

}
