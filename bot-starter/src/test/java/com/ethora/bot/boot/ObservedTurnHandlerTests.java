package com.ethora.bot.boot;

import java.time.Instant;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ObservedTurnHandler}.
 */
class ObservedTurnHandlerTests {

	private final TestObservationRegistry observations = TestObservationRegistry.create();

	@Test
	void aTurnIsOneObservation() {
		boolean handled = new ObservedTurnHandler((turn) -> true, this.observations).handle(turn("17"));

		assertThat(handled).isTrue();
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasNumberOfObservationsEqualTo(1)
			.hasObservationWithNameEqualTo("ethora.bot.turn")
			.that()
			.hasContextualNameEqualTo("bot turn")
			.hasLowCardinalityKeyValue("ethora.bot.name", "critic")
			.hasLowCardinalityKeyValue("ethora.bot.outcome", "handled")
			.hasHighCardinalityKeyValue("ethora.bot.room", "lobby@conference.example.com")
			.hasHighCardinalityKeyValue("ethora.bot.archive.id", "17")
			.hasBeenStarted()
			.hasBeenStopped();
	}

	@Test
	void aTurnThatNobodyHandlesSaysSo() {
		assertThat(new ObservedTurnHandler((turn) -> false, this.observations).handle(turn(null))).isFalse();

		TestObservationRegistryAssert.assertThat(this.observations)
			.hasObservationWithNameEqualTo("ethora.bot.turn")
			.that()
			.hasLowCardinalityKeyValue("ethora.bot.outcome", "unhandled")
			.doesNotHaveHighCardinalityKeyValueWithKey("ethora.bot.archive.id");
	}

	@Test
	void theErrorOfATurnIsRecordedAndThrown() {
		IllegalStateException error = new IllegalStateException("broken");
		ObservedTurnHandler handler = new ObservedTurnHandler((turn) -> {
			throw error;
		}, this.observations);

		assertThatIllegalStateException().isThrownBy(() -> handler.handle(turn("17"))).isSameAs(error);
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasObservationWithNameEqualTo("ethora.bot.turn")
			.that()
			.hasLowCardinalityKeyValue("ethora.bot.outcome", "failed")
			.hasError(error);
	}

	@Test
	void noObservationKnowsWhatWasSaidOrByWhom() {
		new ObservedTurnHandler((turn) -> true, this.observations).handle(turn("17"));

		TestObservationRegistryAssert.assertThat(this.observations)
			.hasObservationWithNameEqualTo("ethora.bot.turn")
			.that()
			.satisfies((context) -> assertThat(context.getAllKeyValues().toString()).doesNotContain("hush")
				.doesNotContain("alice"));
	}

	@Test
	void withoutARegistryTurnsAreHandledAllTheSame() {
		assertThat(new ObservedTurnHandler((turn) -> true, ObservationRegistry.NOOP).handle(turn("17"))).isTrue();
	}

	private static Turn turn(@Nullable String archiveId) {
		Bot bot = mock(Bot.class);
		given(bot.name()).willReturn("critic");
		RoomMessage message = new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("alice"), "hush",
				"id-1", archiveId, Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
		return new Turn(message, bot, mock(ReplySink.class));
	}

}
