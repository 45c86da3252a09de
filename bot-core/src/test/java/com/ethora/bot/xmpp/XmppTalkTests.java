package com.ethora.bot.xmpp;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What goes over a link that is up.
 */
@Timeout(30)
class XmppTalkTests extends LinkTesting {

	@ParameterizedTest
	@EnumSource
	void logsInEntersSendsAndReceives(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			String join = peer.read();
			peer.send("""
					<presence xmlns='jabber:client' from='%s/app_bot' id='%s'>\
					<x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>"""
				.formatted(ROOM, Peer.id(join)));
			this.seen.add(peer.read());
			peer.send(
					"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat' id='1'><body>h\u00E9 \uD83D\uDE00</body></message>"
						.formatted(ROOM));
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			assertThat(this.listener.online.get()).hasToString("app_bot@chat.test/bot");

			link.join(ROOM, "app_bot").toCompletableFuture().get();
			link.send(new OutboundMessage("m-1", ROOM, "hello"));

			assertThat(this.seen.take()).contains("id='m-1'", "<body>hello</body>",
					"senderJID='app_bot@chat.test/bot'");
			await().until(() -> !this.listener.received.isEmpty());
			assertThat(((RoomMessage) this.listener.received.get(0)).text()).isEqualTo("h\u00E9 \uD83D\uDE00");
			assertThat(this.listener.heard).hasPositiveValue();
			link.drop();
			assertClosed(Kind.CLOSED);
		}
	}

	@ParameterizedTest
	@EnumSource
	void survivesWhatMakesNoSense(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			String join = peer.read();
			peer.send("<presence xmlns='jabber:client' from='%s/app_bot' id='%s'/>".formatted(ROOM, Peer.id(join)));
			for (String xml : HostileStanzas.ALL) {
				peer.send(xml);
			}
			peer.send(
					"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'><body>still here</body></message>"
						.formatted(ROOM));
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();
			link.join(ROOM, "app_bot").toCompletableFuture().get();

			await().until(() -> this.listener.received.stream()
				.anyMatch((event) -> event instanceof RoomMessage message && message.text().equals("still here")));
			assertThat(this.listener.closed).isNotDone();
			link.drop();
			assertClosed(Kind.CLOSED);
		}
	}

	@ParameterizedTest
	@EnumSource
	void endsRatherThanLoseWhatAServerDoesNotTake(Transport transport) throws Exception {
		CountDownLatch done = new CountDownLatch(1);
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			done.await();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();
			String text = "x".repeat(20_000);

			for (int i = 0; i < 2500 && !this.listener.closed.isDone(); i++) {
				link.send(new OutboundMessage("m-" + i, ROOM, text));
			}

			assertThat(assertClosed(Kind.LOST)).contains("1000 elements wait");
			done.countDown();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aSlowListenerSlowsTheServerAndLosesNothing(Transport transport) throws Exception {
		int count = 300;
		String padding = "x".repeat(10_000);
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			String join = peer.read();
			peer.send("<presence xmlns='jabber:client' from='%s/app_bot' id='%s'/>".formatted(ROOM, Peer.id(join)));
			for (int i = 0; i < count; i++) {
				peer.send(
						"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat' id='%d'><body>%s</body></message>"
							.formatted(ROOM, i, padding));
			}
			this.seen.add("all sent");
			peer.awaitEnd();
		})) {
			CountDownLatch gate = new CountDownLatch(1);
			Link link = new XmppWire(transport.settings(server)).connect(CREDENTIALS,
					new SlowListener(this.listener, gate));
			this.listener.online.get();
			link.join(ROOM, "app_bot");

			gate.await(300, TimeUnit.MILLISECONDS);
			assertThat(this.listener.received).isEmpty();
			gate.countDown();

			await().until(() -> this.listener.received.size() == count);
			assertThat(this.listener.received).extracting((event) -> ((RoomMessage) event).id())
				.containsExactlyElementsOf(IntStream.range(0, count).mapToObj(String::valueOf).toList());
			link.drop();
		}
	}

	@ParameterizedTest
	@EnumSource
	void answersWhatOthersAsk(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.send(
					"<iq xmlns='jabber:client' type='get' from='chat.test' id='p-1'><ping xmlns='urn:xmpp:ping'/></iq>");
			this.seen.add(peer.read());
			peer.send("<iq xmlns='jabber:client' type='set' from='chat.test' id='p-2'><x xmlns='urn:x'/></iq>");
			this.seen.add(peer.read());
			this.seen.add(peer.read());
			peer.send("<iq xmlns='jabber:client' type='error' id='%s'/>".formatted(Peer.id("")));
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			assertThat(this.seen.take()).contains("type='result'", "id='p-1'");
			assertThat(this.seen.take()).contains("service-unavailable", "id='p-2'");
			int heard = this.listener.heard.get();
			link.ping();
			assertThat(this.seen.take()).contains("urn:xmpp:ping", "to='chat.test'");
			await().until(() -> this.listener.heard.get() > heard);
			link.drop();
		}
	}

	@ParameterizedTest
	@EnumSource
	void handsBackWhatTheServerRefused(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.send("""
					<message xmlns='jabber:client' from='%s' type='error' id='m-1'><body>x</body><error type='modify'>\
					<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>""".formatted(ROOM));
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));

			await().until(() -> this.listener.told.contains("bounced %s m-1 not-acceptable".formatted(ROOM)));
			link.drop();
		}
	}

}
