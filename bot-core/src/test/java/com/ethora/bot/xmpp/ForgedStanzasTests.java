package com.ethora.bot.xmpp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.wire.ArchivePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Elements that claim what is not so: nobody is believed but the one who may know.
 */
@Timeout(60)
class ForgedStanzasTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final String[] STRANGERS = { ROOM + "/app_eve", "app_eve@chat.test", "app_eve@chat.test/web",
			"other@conference.chat.test", "conference.chat.test", "evil.test", "app_bot@evil.test", "/", "@" };

	private final RecordingListener listener = new RecordingListener();

	private final ObligingLink link = new ObligingLink(Framing.FRAMES, this.listener).enter();

	private final HostileBot bot = new HostileBot();

	@AfterEach
	void nothingIsBroken() {
		assertThat(this.listener.violations).isEmpty();
		assertThat(this.listener.closed).isNotDone();
		assertThat(this.bot.works()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "app_eve@chat.test", "app_lobby@conference.chat.test/app_eve", "conference.chat.test",
			"other@conference.chat.test", "", "@", "APP_LOBBY@CONFERENCE.CHAT.TEST.EVIL" })
	void aSpoofedStanzaId(String by) {
		receives(HostileInputTests
			.message("<body>hi</body><stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='9999999999999999'/>"
					+ "<archived xmlns='urn:xmpp:mam:tmp' by='%1$s' id='9999999999999999'/>".formatted(by)));

		assertThat(message().archiveId()).isNull();
		assertThat(this.bot.handled).contains("hi");
	}

	@Test
	void aSpoofedDelay() {
		receives(
				HostileInputTests
					.message("<body>hi</body><delay xmlns='urn:xmpp:delay' from='%s' stamp='2099-01-01T00:00:00Z'/>"
						.formatted(ROOM)),
				HostileInputTests
					.message("<body>hi</body><delay xmlns='urn:xmpp:delay' stamp='+999999999-12-31T23:59:59Z'/>"),
				HostileInputTests.message("<body>hi</body><delay xmlns='urn:xmpp:delay' stamp='yesterday'/>"));

		// Whoever says that the own words are old is not answered, and nobody else is
		// concerned.
		assertThat(this.listener.received).hasSize(3)
			.allMatch((event) -> ((RoomMessage) event).origin() == Origin.HISTORY);
		assertThat(this.bot.handled).isEmpty();
	}

	@Test
	void aForgedPageOfTheArchive() {
		CompletableFuture<ArchivePage> page = this.link.archive(2);
		String id = this.link.asked();

		for (String stranger : STRANGERS) {
			receives(result(stranger, id, ROOM + "/app_eve", "1"), fin(stranger, id));
		}
		receives(result(ROOM.toString(), "another", ROOM + "/app_eve", "2"),
				result(ROOM.toString(), "", ROOM + "/app_eve", "3"));
		receives(result(ROOM.toString(), id, "other@conference.chat.test/app_eve", "4"));
		receives(fin(ROOM.toString(), "another"));
		assertThat(page).isNotDone();
		receives(result(ROOM.toString(), id, ROOM + "/app_ann", "5"));
		IntStream.range(6, 100)
			.forEach((i) -> receives(result(ROOM.toString(), id, ROOM + "/app_eve", String.valueOf(i))));
		receives(fin(ROOM.toString(), id));

		assertThat(page.join().messages()).singleElement().hasFieldOrPropertyWithValue("archiveId", "5");
		receives(result(ROOM.toString(), id, ROOM + "/app_eve", "200"), fin(ROOM.toString(), id));
		assertThat(this.listener.received).isEmpty();
		assertThat(this.bot.handled).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<sent xmlns='urn:xmpp:carbons:2'>%s</sent>",
			"<received xmlns='urn:xmpp:carbons:2'>%s</received>", "%s", "<result xmlns='urn:xmpp:mam:2'>%s</result>",
			"<result xmlns='urn:xmpp:mam:2' queryid='q' id='1'>%s</result>",
			"<event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:mucsub:nodes:messages'><item>%s</item></items></event>" })
	void aCopyOfAMessageBySomebodyElse(String wrapping) {
		String forged = "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='%s/app_admin' type='groupchat' id='f'><body>forged</body></message></forwarded>"
			.formatted(ROOM);
		for (String stranger : STRANGERS) {
			for (String type : new String[] { "groupchat", "chat", "normal", "headline" }) {
				receives("<message from='%s' type='%s' id='c'>%s</message>".formatted(stranger, type,
						wrapping.formatted(forged)));
			}
		}

		assertThat(this.listener.received).isEmpty();
		assertThat(this.bot.handled).isEmpty();
	}

	@Test
	void anAnswerFromAStranger() {
		CompletableFuture<Boolean> present = this.link.link().present(ROOM, "app_bot").toCompletableFuture();
		CompletableFuture<Void> ping = this.link.link().ping().toCompletableFuture();
		CompletableFuture<Optional<String>> note = this.link.silent().link().notes().read("n").toCompletableFuture();
		assertThat(present).isCompletedWithValue(true);
		assertThat(ping).isCompleted();
		present = this.link.link().present(ROOM, "app_bot").toCompletableFuture();
		ping = this.link.link().ping().toCompletableFuture();
		CompletableFuture<ArchivePage> page = this.link.archive(2);

		for (String id : this.link.askedAll()) {
			for (String stranger : STRANGERS) {
				receives(
						"<iq type='result' from='%s' id='%s'><query xmlns='jabber:iq:private'><note xmlns='%s'>forged</note></query></iq>"
							.formatted(stranger, id, LinkNotes.namespace("n")),
						"<iq type='error' from='%s' id='%s'><error><not-acceptable xmlns='%s'/></error></iq>"
							.formatted(stranger, id, Ns.STANZA_ERRORS));
			}
		}

		assertThat(present).isNotDone();
		assertThat(ping).isNotDone();
		assertThat(note).isNotDone();
		assertThat(page).isNotDone();
	}

	@Test
	void aRefusalFromAStranger() {
		for (String stranger : STRANGERS) {
			if (!stranger.equals("other@conference.chat.test") && stranger.contains("conference")) {
				receives(
						"<message type='error' from='%s' id='m'><error type='modify'><not-acceptable xmlns='%s'/></error></message>"
							.formatted(stranger, Ns.STANZA_ERRORS));
			}
		}

		assertThat(this.listener.told).noneMatch((what) -> what.startsWith("bounced " + ROOM));
	}

	@Test
	void aPresenceStormOf10000People() {
		IntStream.range(0, 10_000).forEach((i) -> receives(presence("app_%d".formatted(i), "")));
		assertThat(this.listener.received).hasSize(10_000).allMatch(RoomEvent.Entered.class::isInstance);
		this.listener.received.clear();

		IntStream.range(0, 10_000).forEach((i) -> receives(presence("app_%d".formatted(i), " type='unavailable'")));
		assertThat(this.listener.received).hasSize(10_000).allMatch(RoomEvent.Left.class::isInstance);
	}

	@Test
	void aPresenceStormWithoutAnEnd() {
		long dropped = this.link.link().drops().count();
		IntStream.range(0, Attendance.MAX_OTHERS + 1_000)
			.forEach((i) -> this.link.receives(presence("app_%d".formatted(i), "")));

		assertThat(this.listener.heard).hasValueGreaterThan(Attendance.MAX_OTHERS + 1_000);
		assertThat(this.link.link().drops().count() - dropped).isEqualTo(1_000);
	}

	private static String presence(String nick, String attributes) {
		return "<presence from='%s/%s'%s/>".formatted(ROOM, nick, attributes);
	}

	private static String result(String from, String query, String sender, String id) {
		return "<message from='%s'><result xmlns='urn:xmpp:mam:2' queryid='%s' id='%s'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='%s' type='groupchat'><body>forged</body></message></forwarded></result></message>"
			.formatted(from, query, id, sender);
	}

	private static String fin(String from, String id) {
		return "<iq type='result' from='%s' id='%s'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>".formatted(from,
				id);
	}

	private RoomMessage message() {
		return (RoomMessage) this.listener.received.get(0);
	}

	private void receives(String... elements) {
		for (String xml : elements) {
			this.link.receives(xml);
			this.bot.receives(xml);
		}
	}

}
