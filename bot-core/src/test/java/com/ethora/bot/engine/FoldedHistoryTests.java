package com.ethora.bot.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

import com.ethora.bot.History;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Histories of rooms whose archive keeps edits and deletions beside the messages.
 */
class FoldedHistoryTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	/** The archive ids of entries are their places here. */
	private final List<RoomEvent> archive = new ArrayList<>();

	private final History history = new ArchiveHistory(LOBBY, this::read, new Semaphore(1));

	@Test
	void messagesSayWhatTheyWereEditedTo() {
		String hello = said("ann", "helo");
		String other = said("ann", "other");
		edited("ann", MessageRef.sent("id-" + hello), "hallo");
		edited("ann", MessageRef.sent("id-" + hello), "hello");
		edited("ann", MessageRef.archived(other), "another");

		assertThat(this.history.latest(9)).extracting(RoomMessage::text).containsExactly("hello", "another");
		assertThat(this.history.newestFirst()).extracting(RoomMessage::text).containsExactly("another", "hello");
		assertThat(this.history.since(Instant.EPOCH)).extracting(RoomMessage::text).containsExactly("hello", "another");
		assertThat(this.history.around(other, 5, 5)).extracting(RoomMessage::text).containsExactly("hello", "another");
	}

	@Test
	void ofMessagesThatWereDeletedNothingIsLeftButThatTheyWereThere() {
		String secret = said("ann", "secret");
		edited("ann", MessageRef.sent("id-" + secret), "more secret");
		deleted("ann", MessageRef.archived(secret));
		edited("ann", MessageRef.sent("id-" + secret), "secret again");

		for (List<RoomMessage> read : List.of(this.history.latest(9), this.history.since(Instant.EPOCH).toList())) {
			assertThat(read).singleElement().satisfies((message) -> {
				assertThat(message.kind()).isEqualTo(RoomMessage.Kind.CONTROL);
				assertThat(message.text()).isEmpty();
				assertThat(message.archiveId()).isEqualTo(secret);
			});
		}
	}

	@Test
	void nobodyChangesWhatOthersSaid() {
		String hello = said("ann", "hello");
		edited("eve", MessageRef.sent("id-" + hello), "I am Ann and I pay for all");
		edited("eve", MessageRef.archived(hello), "and tomorrow too");
		deleted("eve", MessageRef.archived(hello));

		assertThat(this.history.latest(9)).extracting(RoomMessage::text).containsExactly("hello");
		assertThat(this.history.since(Instant.EPOCH)).extracting(RoomMessage::text).containsExactly("hello");
	}

	@Test
	void changesMayBeOnAnotherPage() {
		String early = said("ann", "early");
		for (int i = 0; i < 150; i++) {
			said("bob", "number " + i);
		}
		edited("ann", MessageRef.sent("id-" + early), "early, edited");
		for (int i = 0; i < 200; i++) {
			said("bob", "and " + i);
		}

		assertThat(this.history.after("-1").findFirst()).map(RoomMessage::text).contains("early, edited");
		assertThat(this.history.newestFirst().reduce((newer, older) -> older)).map(RoomMessage::text)
			.contains("early, edited");
		assertThat(this.history.around("1", 1, 1)).extracting(RoomMessage::text)
			.containsExactly("early", "number 0", "number 1");
		assertThat(this.history.around("60", 60, 1)).extracting(RoomMessage::text).startsWith("early, edited");
	}

	@Test
	void changesOfMessagesThatNeverComeAreForgotten() {
		said("ann", "helo");
		edited("ann", MessageRef.sent("id-0"), "hello");
		for (int i = 0; i < 5000; i++) {
			edited("ann", MessageRef.sent("gone-" + i), "x".repeat(100));
		}

		assertThat(this.history.newestFirst()).singleElement().extracting(RoomMessage::text).isEqualTo("helo");
		assertThat(this.history.since(Instant.EPOCH)).singleElement().extracting(RoomMessage::text).isEqualTo("hello");
	}

	private String said(String nick, String text) {
		String id = String.valueOf(this.archive.size());
		this.archive.add(new RoomMessage(LOBBY, Sender.of(nick), text, "id-" + id, id, Instant.EPOCH,
				RoomMessage.Origin.ARCHIVE, RoomMessage.Kind.TEXT, Map.of()));
		return id;
	}

	private void edited(String nick, MessageRef message, String text) {
		this.archive.add(new RoomEvent.Edited(LOBBY, Sender.of(nick), null, message, text));
	}

	private void deleted(String nick, MessageRef message) {
		this.archive.add(new RoomEvent.Deleted(LOBBY, Sender.of(nick), null, message));
	}

	private CompletableFuture<ArchivePage> read(ArchiveQuery query) {
		int from = (query.after() != null) ? Integer.parseInt(query.after()) + 1 : 0;
		int to = (query.before() != null) ? Integer.parseInt(query.before()) : this.archive.size();
		int first = query.newest() ? Math.max(from, to - query.max()) : from;
		int last = query.newest() ? to : Math.min(to, from + query.max());
		List<RoomEvent> entries = (first < last) ? this.archive.subList(first, last) : Collections.emptyList();
		return CompletableFuture.completedFuture(new ArchivePage(
				entries.stream().filter(RoomMessage.class::isInstance).map(RoomMessage.class::cast).toList(),
				entries.stream().filter((event) -> !(event instanceof RoomMessage)).toList(),
				entries.isEmpty() ? null : String.valueOf(first), entries.isEmpty() ? null : String.valueOf(last - 1),
				query.newest() ? first == 0 : last == to));
	}

}
