package com.ethora.bot.ai.model;

import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.observation.BotObservation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.chat.prompt.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WordlessErrors}.
 */
class WordlessErrorsTests {

	private final IllegalStateException error = new IllegalStateException("503: secret");

	private final ObservationRegistry observations = ObservationRegistry.create();

	private final Seen seen = new Seen();

	@BeforeEach
	void listen() {
		WordlessErrors.keepOutOf(this.observations);
		this.observations.observationConfig().observationHandler(this.seen);
	}

	@Test
	void handlersDoNotGetToKnowWhatErrorsOfModelsInTurnsSay() {
		Observation turn = BotObservation.TURN.start(this.observations);

		fails(Observation.createNotStarted("model", this::model, this.observations).parentObservation(turn));

		assertThat(this.seen.errors).singleElement()
			.satisfies((error) -> assertThat(error).hasMessage("java.lang.IllegalStateException 503"));
		assertThat(this.seen.ended).isEqualTo(this.seen.errors);
	}

	@Test
	void whatIsObservedOutsideOfTurnsAndByOthersStaysAsItIs() {
		Observation turn = BotObservation.TURN.start(this.observations);

		fails(Observation.createNotStarted("model", this::model, this.observations));
		fails(Observation.createNotStarted("other", this.observations).parentObservation(turn));

		assertThat(this.seen.errors).containsExactly(this.error, this.error);
		assertThat(this.seen.ended).containsExactly(this.error, this.error);
	}

	private void fails(Observation observation) {
		observation.start().error(this.error);
		observation.stop();
	}

	private ChatModelObservationContext model() {
		return ChatModelObservationContext.builder().prompt(new Prompt("Tell me")).provider("test").build();
	}

	/** What errors were when they were told, and when all was over. */
	private static final class Seen implements ObservationHandler<Observation.Context> {

		private final List<@Nullable Throwable> errors = new ArrayList<>();

		private final List<@Nullable Throwable> ended = new ArrayList<>();

		@Override
		public void onError(Observation.Context context) {
			this.errors.add(context.getError());
		}

		@Override
		public void onStop(Observation.Context context) {
			this.ended.add(context.getError());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
