package com.ethora.bot.contract;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a room remembers.
 */
interface ArchiveContract extends Contract {

	@Test
	default void readsWhatWasSaidAsItWasHeard() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);
		person.say(room, "to be <remembered> \uD83D\uDE00");
		RoomMessage live = bot.recorder().awaitMessage((message) -> message.sender().nick().equals(person.name()));
		RoomMessage echo = bot.say(room, "so be it");

		ArchivePage page = bot.archive(ArchiveQuery.latest(room, 10));

		assertThat(page.complete()).isTrue();
		assertThat(page.last()).isEqualTo(echo.archiveId());
		assertThat(page.messages()).extracting(RoomMessage::archiveId)
			.containsExactly(live.archiveId(), echo.archiveId());
		RoomMessage remembered = page.messages().get(0);
		assertThat(remembered.origin()).isEqualTo(RoomMessage.Origin.ARCHIVE);
		assertThat(remembered.text()).isEqualTo(live.text());
		assertThat(remembered.id()).isEqualTo(live.id());
		assertThat(remembered.sender()).isEqualTo(live.sender());
		assertThat(remembered.data()).isEqualTo(live.data());
		assertThat(remembered.kind()).isEqualTo(live.kind());
		assertThat(page.messages().get(1).sender().nick()).isEqualTo(bot.nick());
	}

	@Test
	default void readsForwardPageByPage() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		List<RoomMessage> said = IntStream.range(0, 25)
			.mapToObj((number) -> bot.say(room, "number " + number))
			.toList();

		List<RoomMessage> read = new ArrayList<>();
		String after = said.get(2).archiveId();
		ArchivePage page;
		do {
			page = bot.archive(ArchiveQuery.after(room, after, 5));
			assertThat(page.messages()).hasSizeLessThanOrEqualTo(5);
			read.addAll(page.messages());
			after = page.last();
		}
		while (!page.complete());

		assertThat(read).extracting(RoomMessage::archiveId)
			.isEqualTo(said.subList(3, 25).stream().map(RoomMessage::archiveId).toList());
	}

	@Test
	default void readsBackwardPageByPage() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		List<RoomMessage> said = IntStream.range(0, 12)
			.mapToObj((number) -> bot.say(room, "number " + number))
			.toList();

		Deque<String> read = new ArrayDeque<>();
		ArchivePage page = bot.archive(ArchiveQuery.latest(room, 5));
		while (!page.messages().isEmpty()) {
			for (int i = page.messages().size() - 1; i >= 0; i--) {
				read.addFirst(String.valueOf(page.messages().get(i).archiveId()));
			}
			page = page.complete() ? new ArchivePage(List.of(), null, null, true)
					: bot.archive(ArchiveQuery.before(room, String.valueOf(page.first()), 5));
		}

		assertThat(read).containsExactlyElementsOf(said.stream().map(RoomMessage::archiveId).toList());
	}

	@Test
	default void readsFromTheBeginning() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		bot.say(room, "first");
		bot.say(room, "second");
		bot.say(room, "third");

		ArchivePage page = bot.archive(ArchiveQuery.after(room, null, 2));

		assertThat(page.messages()).extracting(RoomMessage::text).containsExactly("first", "second");
		assertThat(page.complete()).isFalse();
	}

	/** Times are the server's own, and some servers know seconds only. */
	@Test
	default void readsFromATimeOn() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		bot.say(room, "long ago");
		Awaitility.await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
		bot.say(room, "at");
		bot.say(room, "after");
		List<RoomMessage> all = bot.archive(ArchiveQuery.latest(room, 10)).messages();

		ArchivePage first = bot.archive(ArchiveQuery.since(room, all.get(1).time(), 1));
		ArchivePage second = bot.archive(ArchiveQuery.after(room, first.last(), 10));

		assertThat(first.messages()).extracting(RoomMessage::text).containsExactly("at");
		assertThat(first.complete()).isFalse();
		assertThat(second.messages()).extracting(RoomMessage::text).containsExactly("after");
		assertThat(bot.archive(ArchiveQuery.since(room, all.get(0).time(), 10)).messages()).hasSize(3);
		assertThat(bot.archive(ArchiveQuery.since(room, all.get(2).time().plusSeconds(60), 10)).messages()).isEmpty();
	}

	@Test
	default void readsTheNewestInTheirOrder() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		IntStream.range(0, 10).forEach((number) -> bot.say(room, "number " + number));

		ArchivePage page = bot.archive(ArchiveQuery.latest(room, 3));

		assertThat(page.messages()).extracting(RoomMessage::text).containsExactly("number 7", "number 8", "number 9");
	}

	@Test
	default void findsNothingAfterTheNewest() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		RoomMessage newest = bot.say(room, "the newest");

		ArchivePage page = bot.archive(ArchiveQuery.after(room, newest.archiveId(), 10));

		assertThat(page.messages()).isEmpty();
		assertThat(page.complete()).isTrue();
	}

	/** Both answers let a bot go on, an empty page would lose messages. */
	@Test
	default void saysSoOrBeginsAnewWhenTheMessageToReadAfterIsGone() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		bot.say(room, "kept");

		CompletableFuture<ArchivePage> page = bot.link()
			.archive(ArchiveQuery.after(room, "1", 10))
			.toCompletableFuture()
			.orTimeout(15, TimeUnit.SECONDS);

		assertThat(
				page.handle((read, error) -> (read != null) ? read.messages().get(0).text() : error.toString()).join())
			.matches("kept|.*RefusedException: item-not-found.*");
	}

	@Test
	default void findsNothingInARoomWhereNothingWasSaid() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);

		ArchivePage page = bot.archive(ArchiveQuery.latest(room, 10));

		assertThat(page.messages()).isEmpty();
		assertThat(page.last()).isNull();
	}

	@Test
	default void remembersNoTyping() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		bot.link().show(room, ChatState.COMPOSING);
		bot.link().show(room, ChatState.PAUSED);
		bot.say(room, "typed");

		ArchivePage page = bot.archive(ArchiveQuery.latest(room, 10));

		assertThat(page.messages()).extracting(RoomMessage::text).containsExactly("typed");
	}

}
