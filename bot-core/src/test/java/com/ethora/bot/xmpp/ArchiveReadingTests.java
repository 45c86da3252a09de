package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.RefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveReadingTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private final Drops drops = new Drops();

	private final ArchiveReading reading = new ArchiveReading(new LinkEvents(new RecordingListener()),
			new MessageReader(InstantSource.system()), this.drops);

	private final CompletableFuture<ArchivePage> page = this.reading.expect(ArchiveQuery.after(ROOM, "1", 3), "q");

	@Test
	void collectsAPageInItsOrder() throws Exception {
		result(Elements.ROOM, "q", "2", "<body>a</body>");
		result(Elements.ROOM, "q", "3", "<reactions xmlns='urn:xmpp:reactions:0'/>");
		result(Elements.ROOM, "q", "4", "<body>b</body>");
		assertThat(fin(Elements.ROOM, "q", "complete='false'", "<last>4</last>")).isTrue();

		ArchivePage read = this.page.get();
		assertThat(read.messages()).extracting(RoomMessage::text).containsExactly("a", "b");
		assertThat(read.messages()).extracting(RoomMessage::archiveId).containsExactly("2", "4");
		assertThat(read.last()).isEqualTo("4");
		assertThat(read.complete()).isFalse();
		assertThat(this.drops.count()).isEqualTo(1);
	}

	@Test
	void knowsTheLastEntryThoughItIsNoMessageAndTheServerDoesNotSay() throws Exception {
		result(Elements.ROOM, "q", "2", "<body>a</body>");
		result(Elements.ROOM, "q", "3", "<subject>x</subject>");
		fin(Elements.ROOM, "q", "complete='true'", "");

		assertThat(this.page.get().last()).isEqualTo("3");
		assertThat(this.page.get().complete()).isTrue();
	}

	@Test
	void nothingFollowsAnEmptyPage() throws Exception {
		fin(Elements.ROOM, "q", "", "");

		assertThat(this.page.get()).isEqualTo(new ArchivePage(List.of(), null, null, true));
	}

	@Test
	void whatComesBeforeTheNewestIsKnownByItsFirst() throws Exception {
		CompletableFuture<ArchivePage> newest = this.reading.expect(ArchiveQuery.latest(ROOM, 3), "n");
		result(Elements.ROOM, "n", "2", "<body>a</body>");
		fin(Elements.ROOM, "n", "complete='false'", "<first>1</first><last>2</last>");

		assertThat(newest.get().complete()).isFalse();
		assertThat(newest.get().first()).isEqualTo("1");
		assertThat(newest.get().last()).isEqualTo("2");
	}

	@Test
	void takesNothingFromOthersOrUnasked() throws DroppedException {
		assertThatExceptionOfType(DroppedException.class)
			.isThrownBy(() -> result("evil@chat.test", "q", "2", "<body>a</body>"));
		assertThatExceptionOfType(DroppedException.class)
			.isThrownBy(() -> result(Elements.ROOM, "other", "2", "<body>a</body>"));
		assertThat(fin("evil@chat.test", "q", "", "")).isFalse();
		assertThat(this.page).isNotDone();
	}

	@Test
	void takesNoMoreThanWasAskedFor() throws DroppedException {
		for (int i = 2; i < 5; i++) {
			result(Elements.ROOM, "q", String.valueOf(i), "<body>a</body>");
		}

		assertThatExceptionOfType(DroppedException.class)
			.isThrownBy(() -> result(Elements.ROOM, "q", "5", "<body>a</body>"));
	}

	@Test
	void theRoomMayRefuse() {
		this.reading.answered(Elements.of("""
				<iq from='%s' type='error' id='q'><error type='auth'>\
				<forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>""".formatted(Elements.ROOM)));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.page::get)
			.withCauseInstanceOf(RefusedException.class)
			.withMessageContaining("forbidden");
	}

	@Test
	void theEndOfTheLinkEndsTheWaiting() {
		this.reading.end(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.page::get)
			.withCauseInstanceOf(LinkException.class);
	}

	private void result(String from, String query, String id, String inside) throws DroppedException {
		Element message = Elements
			.of("""
					<message from='%1$s' to='app_bot@chat.test/bot'><result xmlns='urn:xmpp:mam:2' queryid='%2$s' id='%3$s'>\
					<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='%1$s/app_ann' type='groupchat'>\
					%4$s</message></forwarded></result></message>"""
				.formatted(from, query, id, inside));
		this.reading.received(message, message.child("result", Ns.MAM).orElseThrow());
	}

	private boolean fin(String from, String id, String attributes, String set) {
		return this.reading.answered(Elements.of("""
				<iq from='%s' type='result' id='%s'><fin xmlns='urn:xmpp:mam:2' %s>\
				<set xmlns='http://jabber.org/protocol/rsm'>%s</set></fin></iq>""".formatted(from, id, attributes,
				set)));
	}

}
