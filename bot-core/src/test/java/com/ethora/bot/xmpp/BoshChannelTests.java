package com.ethora.bot.xmpp;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.BotProfile;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * XMPP over HTTP, against a server that does what a script says.
 */
@Timeout(30)
class BoshChannelTests extends LinkTesting {

	@Test
	void logsInAndNumbersItsRequests() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));

			BoshPeer.Request presence = peer.logIn();
			assertThat(presence.body()).contains("sid='s-1'", "<presence xmlns='jabber:client'");
			assertThat(this.listener.online.get()).hasToString("app_bot@chat.test/bot");
			long rid = presence.rid();
			presence.answer("", "");
			BoshPeer.Request held = peer.next();

			assertThat(held.body()).endsWith("/>").contains("sid='s-1'");
			assertThat(held.rid()).isEqualTo(rid + 1).isLessThan(1L << 53);
			assertThat(this.listener.heard).hasPositiveValue();
		}
	}

	@Test
	void saysThingsWhileARequestWaits() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			Link link = connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			BoshPeer.Request held = peer.next();

			link.send(new OutboundMessage("m-1", ROOM, "one"));
			BoshPeer.Request saying = peer.next();
			link.send(new OutboundMessage("m-2", ROOM, "two"));
			link.send(new OutboundMessage("m-3", ROOM, "three"));

			assertThat(saying.body()).contains("<body>one</body>");
			await().during(Duration.ofMillis(150)).until(peer::quiet);
			held.answer("", "");
			assertThat(peer.next().body()).contains("<body>two</body>", "<body>three</body>");
		}
	}

	@Test
	void dealsWithAnswersInTheOrderOfTheirRequests() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			Link link = connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			join(peer, link);
			BoshPeer.Request first = peer.next();
			link.send(new OutboundMessage("m-1", ROOM, "x"));
			BoshPeer.Request second = peer.next();

			second.answer("", message("2"));
			await().pollDelay(Duration.ofMillis(100)).until(() -> this.listener.received.isEmpty());
			first.answer("", message("1") + message("1b"));

			await().until(() -> this.listener.received.size() == 3);
			assertThat(this.listener.received).extracting((event) -> ((RoomMessage) event).text())
				.containsExactly("1", "1b", "2");
		}
	}

	@Test
	void saysGoodbyeWithWhatItStillHasToSay() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			Link link = connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			this.listener.online.get();

			link.close();

			BoshPeer.Request request = peer.speaking();
			assertThat(request.body()).contains("type='terminate'", "type='unavailable'").doesNotContain("framing");
			request.answer(" type='terminate'", "");
			assertClosed(Kind.CLOSED);
		}
	}

	@ParameterizedTest
	@CsvSource({ "host-unknown, UNKNOWN_HOST", "improper-addressing, UNKNOWN_HOST", "policy-violation, POLICY",
			"system-shutdown, SHUTDOWN", "item-not-found, LOST", "internal-server-error, LOST",
			"bad-request, PROTOCOL" })
	void tellsWhyTheServerEndsTheSession(String condition, Kind kind) throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn().answer(" type='terminate' condition='%s'".formatted(condition), "");

			assertThat(assertClosed(kind)).contains(condition);
		}
	}

	@Test
	void tellsAnErrorOfTheStream() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn()
				.answer(" type='terminate' condition='remote-stream-error'",
						"<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");

			assertThat(assertClosed(Kind.CONFLICT)).contains("conflict");
		}
	}

	@Test
	void tellsThatTheServerEndsTheSessionWithoutAWord() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn().answer(" type='terminate'", "");

			assertClosed(Kind.SHUTDOWN);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "<html><body>Login</body></html>",
			"<body xmlns='http://jabber.org/protocol/httpbind'>",
			"<body xmlns='http://jabber.org/protocol/httpbind'/><a/>",
			"<body xmlns='http://jabber.org/protocol/httpbind'>text</body>",
			"<!DOCTYPE x [<!ENTITY e 'e'>]><body xmlns='http://jabber.org/protocol/httpbind'/>", "<body", "<?xml",
			">" })
	void tellsWhatIsNoBosh(String answer) throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn().send(200, answer);

			assertClosed(Kind.PROTOCOL);
		}
	}

	@Test
	void takesNoAnswerThatNeverEnds() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn().answer("", "<a>" + "x".repeat(2 * Channel.MAX_ELEMENT) + "</a>");

			assertThat(assertClosed(Kind.PROTOCOL)).contains("more than");
		}
	}

	@Test
	void tellsThatThereIsNoBosh() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(URI.create(peer.uri().toString().replace("/bosh", "/other"))));

			assertThat(assertClosed(Kind.UNREACHABLE)).contains("'/other'", "404");
		}
	}

	@Test
	void tellsThatTheSessionIsForgotten() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn().send(404, "");

			assertThat(assertClosed(Kind.LOST)).contains("404");
		}
	}

	@Test
	void noticesThatTheServerIsGone() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			peer.next();
			peer.close();

			assertClosed(Kind.LOST);
		}
	}

	@Test
	void noticesThatOneRequestBrokeWhileAnotherWaits() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			Link link = connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			peer.next();
			link.send(new OutboundMessage("m-1", ROOM, "x"));

			peer.next().hangUp();

			assertClosed(Kind.LOST);
		}
	}

	@Test
	void tellsWhatTheServerSaidLastRatherThanThatARequestBroke() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			Link link = connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			BoshPeer.Request held = peer.next();
			link.send(new OutboundMessage("m-1", ROOM, "x"));

			peer.next().hangUp();
			held.answer(" type='terminate' condition='remote-stream-error'",
					"<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");

			assertClosed(Kind.CONFLICT);
		}
	}

	@Test
	void sendsNoPasswordInTheOpen() throws Exception {
		connect(settings(URI.create("http://chat.test/bosh")));

		assertThat(assertClosed(Kind.UNSUITABLE)).contains("chat.test:80");
	}

	@Test
	void isDroppedAtOnce() throws Exception {
		try (BoshPeer peer = new BoshPeer()) {
			Link link = connect(settings(peer.uri()));
			peer.logIn().answer("", "");
			peer.next();

			link.drop();

			assertThat(this.listener.closed.get(1, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CLOSED);
		}
	}

	private void join(BoshPeer peer, Link link) throws Exception {
		this.listener.online.get();
		link.join(ROOM, "app_bot");
		BoshPeer.Request request = peer.speaking();
		String id = request.body().replaceFirst("(?s).* id='(presenceInRoom[^']*)'.*", "$1");
		request.answer("",
				"<presence xmlns='jabber:client' from='%s/app_bot' id='%s'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>"
					.formatted(ROOM, id));
	}

	private static String message(String text) {
		return "<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'><body>%s</body></message>"
			.formatted(ROOM, text);
	}

	private static XmppSettings settings(URI uri) {
		return XmppSettings.of(uri, "chat.test", BotProfile.of("Echo Bot")).withConnectTimeout(Duration.ofSeconds(10));
	}

}
