package com.ethora.bot.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReplyIds}.
 */
class ReplyIdsTests {

	private static final Jid BOT = Jid.parse("app_bot@example.com");

	@Test
	void theSameReplyHasTheSameIdForEver() {
		assertThat(ReplyIds.of(BOT, message("lobby", "1767225600000000"), 0))
			.isEqualTo("send-text-message-2ca35d39-96a0-3642-a3ff-c06b5457e66d");
	}

	@Test
	void howAMessageReachedUsMakesNoDifference() {
		RoomMessage live = message("lobby", "1");
		RoomMessage archived = new RoomMessage(live.room(), live.sender(), live.text(), null, live.archiveId(),
				Instant.now(), RoomMessage.Origin.ARCHIVE, live.kind(), Map.of("photo", "x"));

		assertThat(ReplyIds.of(BOT, archived, 0)).isEqualTo(ReplyIds.of(BOT.withResource("bot"), live, 0));
	}

	@Test
	void differentRepliesHaveDifferentIds() {
		Jid critic = Jid.parse("app_critic@example.com");
		Set<String> ids = IntStream.range(0, 12)
			.mapToObj((i) -> ReplyIds.of((i % 2 == 0) ? BOT : critic,
					message((i % 4 < 2) ? "lobby" : "other", (i < 4) ? "1" : "2"), (i < 8) ? 0 : 1))
			.collect(Collectors.toSet());

		assertThat(ids).hasSize(12);
	}

	@Test
	void editsOfAReplyHaveIdsOfTheirOwnThatStayTheSame() {
		assertThat(Set.of(ReplyIds.edit("r", 0), ReplyIds.edit("r", 1), ReplyIds.edit("s", 0), ReplyIds.finalEdit("r"),
				ReplyIds.finalEdit("s")))
			.allSatisfy((id) -> assertThat(id).startsWith("edit-message-"));
		assertThat(ReplyIds.edit("r", 1)).isEqualTo(ReplyIds.edit("r", 1));
		assertThat(ReplyIds.finalEdit("r")).isEqualTo(ReplyIds.finalEdit("r"));
	}

	@Test
	void withoutAnArchiveIdEveryIdIsNew() {
		RoomMessage message = message("lobby", null);

		assertThat(ReplyIds.of(BOT, message, 0)).isNotEqualTo(ReplyIds.of(BOT, message, 0));
		assertThat(ReplyIds.random()).isNotEqualTo(ReplyIds.random()).startsWith("send-text-message-");
	}

	private static RoomMessage message(String room, @Nullable String archiveId) {
		return new RoomMessage(Jid.parse(room + "@conference.example.com"), Sender.of("ann"), "Hello", "m1", archiveId,
				Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
	}

}
