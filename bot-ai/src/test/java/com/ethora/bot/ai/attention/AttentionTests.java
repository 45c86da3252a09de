package com.ethora.bot.ai.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When an assistant speaks. The table is in {@code attention.csv}.
 */
class AttentionTests {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private final Scene scene = new Scene();

	private Instant now = NOON;

	private final InstantSource clock = () -> this.now;

	@ParameterizedTest(name = "{0}: {1} ({2})")
	@CsvFileSource(resources = "/attention.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = true)
	void speaks(RespondTo rule, String said, @Nullable String how, boolean answered) {
		String situation = (how != null) ? how : "";
		Attention attention = attention(
				rule, situation.contains("cool") ? Duration.ofMinutes(5) : Duration.ZERO, situation.contains("quiet")
						? new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC) : null,
				situation.contains("clever"));
		if (situation.contains("cool") || situation.contains("known-thread")) {
			assertThat(attention.wants(this.scene.says("bob", "@Helper Bot begin"))).isTrue();
		}

		assertThat(attention.wants(this.scene.turn(message(said, situation)))).isEqualTo(answered);
	}

	@Test
	void coolsDownByAndBy() {
		Attention attention = attention(RespondTo.ALL, Duration.ofMinutes(5), null, false);
		assertThat(attention.wants(this.scene.says("alice", "one"))).isTrue();
		assertThat(attention.wants(this.scene.says("alice", "two"))).isFalse();

		this.now = NOON.plus(Duration.ofMinutes(5));

		assertThat(attention.wants(this.scene.says("alice", "three"))).isTrue();
	}

	/** While a model thinks about one message, it may be asked about others. */
	@Test
	void coolsDownFromTheFirstOfThoseThatAreFoundWorthAnAnswerAtOnce() {
		AtomicReference<Attention> attention = new AtomicReference<>();
		Turn second = this.scene.says("bob", "two");
		attention.set(new Attention(new AttentionSettings(RespondTo.SMART, Map.of(), Duration.ofMinutes(5), null),
				(turn) -> turn == second || attention.get().wants(second), this.clock));

		assertThat(attention.get().wants(this.scene.says("alice", "one"))).isFalse();
	}

	@Test
	void asksNoModelAboutWhatIsAnsweredAnyway() {
		Attention attention = new Attention(AttentionSettings.DEFAULT, (turn) -> {
			throw new AssertionError("Nobody was to be asked");
		}, this.clock);

		assertThat(attention.wants(this.scene.says("alice", "@Helper Bot hi"))).isTrue();
		assertThat(attention.wants(this.scene.says("alice", "hi"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "lobby, true", "lobby@conference.example.com, true", "ops, false" })
	void roomsDiffer(String room, boolean answered) {
		Attention attention = new Attention(
				new AttentionSettings(RespondTo.MENTION, Map.of(room, RespondTo.ALL), Duration.ZERO, null),
				(turn) -> false, this.clock);

		assertThat(attention.wants(this.scene.says("alice", "hello"))).isEqualTo(answered);
	}

	@ParameterizedTest
	@CsvSource({ "22:00, 07:00, 23:00, true", "22:00, 07:00, 06:59, true", "22:00, 07:00, 07:00, false",
			"22:00, 07:00, 21:59, false", "12:00, 13:00, 12:00, true", "12:00, 13:00, 13:00, false" })
	void quietHoursMayPassMidnight(LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
		Instant instant = NOON.atOffset(ZoneOffset.UTC).with(time).toInstant();

		assertThat(new QuietHours(from, to, ZoneOffset.UTC).contain(instant)).isEqualTo(quiet);
	}

	private Attention attention(RespondTo rule, Duration coolDown, @Nullable QuietHours quiet, boolean clever) {
		return new Attention(new AttentionSettings(rule, Map.of(), coolDown, quiet), (Turn turn) -> clever, this.clock);
	}

	private RoomMessage message(String said, String situation) {
		Map<String, String> data = Map.of();
		if (situation.contains("known-thread")) {
			data = thread("a-1", "bob");
		}
		else if (situation.contains("thread")) {
			data = thread("a-99", "bob");
		}
		else if (situation.contains("reply")) {
			data = thread("ra-1", "Helper Bot");
		}
		else if (situation.contains("named") || situation.contains("others")) {
			String jid = situation.contains("named") ? "6ab_helper@example.com" : "6ab_bob@example.com";
			data = Map.of("mentions", "[{\"jid\":\"%s\",\"name\":\"Bob\",\"offset\":0,\"length\":4}]".formatted(jid));
		}
		RoomMessage message = this.scene.message("alice", said, data);
		return situation.contains("alone") ? alone(message) : message;
	}

	private static Map<String, String> thread(String archiveId, String name) {
		return Map.of("isReply", "true", "mainMessage",
				"{\"id\":\"%s\",\"userName\":\"%s\",\"text\":\"x\"}".formatted(archiveId, name));
	}

	private static RoomMessage alone(RoomMessage message) {
		return new RoomMessage(Jid.parse("6ab_helper-alice@conference.example.com"), message.sender(), message.text(),
				message.id(), message.archiveId(), message.time(), message.origin(), message.kind(), message.data());
	}

}
