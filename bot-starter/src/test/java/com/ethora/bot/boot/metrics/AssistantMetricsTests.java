package com.ethora.bot.boot.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Bot;
import com.ethora.bot.Room;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Consent;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.ToolOutcome;
import com.ethora.bot.boot.BotRemovedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link AssistantMetrics}.
 */
class AssistantMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final AssistantMetrics metrics = new AssistantMetrics(
			new RoomTags((bot) -> Map.of("helper", 2, "quiet", 0).get(bot)));

	@BeforeEach
	void bind() {
		this.metrics.bindTo(this.registry);
	}

	@Test
	void answersAreTimedByWhatBecameOfThem() {
		Occasion occasion = occasion("helper", "lobby");

		this.metrics.began(occasion);
		this.metrics.answered(occasion, false);
		this.metrics.answered(occasion, true);
		this.metrics.failed(occasion, Reason.TOO_LONG);

		assertThat(this.registry.get("ethora.bot.assistant.first-words")
			.tag("bot", "helper")
			.timer()
			.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
		assertThat(answers("answered")).isEqualTo(1);
		assertThat(answers("stopped")).isEqualTo(1);
		assertThat(answers("too_long")).isEqualTo(1);
	}

	@Test
	void toolsAreCountedByWhatCameOfThem() {
		Occasion occasion = occasion("helper", "lobby");

		this.metrics.used(occasion, "refund", ToolOutcome.UNAPPROVED);
		this.metrics.asked(occasion, "refund", Consent.TIMED_OUT);
		this.metrics.lacked(occasion, AssistantListener.Lack.PAST);

		assertThat(this.registry.get("ethora.bot.assistant.tools")
			.tags("bot", "helper", "tool", "refund", "outcome", "unapproved")
			.counter()
			.count()).isEqualTo(1);
		assertThat(this.registry.get("ethora.bot.assistant.approvals")
			.tags("bot", "helper", "tool", "refund", "outcome", "timed_out")
			.counter()
			.count()).isEqualTo(1);
		assertThat(this.registry.get("ethora.bot.assistant.lacked")
			.tags("bot", "helper", "lack", "past")
			.counter()
			.count()).isEqualTo(1);
	}

	@Test
	void tokensAreCountedByRoomsUpToANumberOfThem() {
		for (String room : new String[] { "a", "b", "c", "d", "a" }) {
			this.metrics.spent(occasion("helper", room), 10, 1);
		}
		this.metrics.spent(occasion("helper", null), 7, 0);

		assertThat(tokens("helper", "a", "input")).isEqualTo(20);
		assertThat(tokens("helper", "b", "output")).isEqualTo(1);
		assertThat(tokens("helper", "other", "input")).isEqualTo(20);
		assertThat(tokens("helper", "direct", "input")).isEqualTo(7);
		assertThat(this.registry.find("ethora.bot.assistant.tokens").tag("direction", "input").counters()).hasSize(4);
	}

	@Test
	void roomsAreNotToldApartWhereThatIsNotWanted() {
		this.metrics.spent(occasion("quiet", "a"), 10, 1);
		this.metrics.spent(occasion("quiet", null), 10, 1);

		assertThat(tokens("quiet", "any", "input")).isEqualTo(20);
	}

	@Test
	void anotherBotOfTheNameHasRoomsOfItsOwn() {
		this.metrics.spent(occasion("helper", "a"), 10, 1);
		this.metrics.spent(occasion("helper", "b"), 10, 1);

		this.metrics.removed(new BotRemovedEvent(occasion("helper", "a").bot()));
		this.metrics.spent(occasion("helper", "c"), 10, 1);

		assertThat(tokens("helper", "c", "input")).isEqualTo(10);
	}

	private long answers(String outcome) {
		return this.registry.get("ethora.bot.assistant.answers")
			.tags("bot", "helper", "outcome", outcome)
			.timer()
			.count();
	}

	private double tokens(String bot, String room, String direction) {
		return this.registry.get("ethora.bot.assistant.tokens")
			.tags("bot", bot, "room", room, "direction", direction)
			.counter()
			.count();
	}

	private static Occasion occasion(String bot, @Nullable String room) {
		Bot named = mock(Bot.class);
		given(named.name()).willReturn(bot);
		Optional<Room> where = Optional.ofNullable(room).map(AssistantMetricsTests::room);
		Occasion occasion = mock(Occasion.class);
		given(occasion.bot()).willReturn(named);
		given(occasion.age()).willReturn(Duration.ofSeconds(3));
		given(occasion.room()).willReturn(where);
		return occasion;
	}

	private static Room room(String name) {
		Room room = mock(Room.class);
		given(room.name()).willReturn(name);
		return room;
	}

}
