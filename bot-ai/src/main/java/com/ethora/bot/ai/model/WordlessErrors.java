package com.ethora.bot.ai.model;

import com.ethora.bot.ai.WordlessException;
import com.ethora.bot.observation.BotObservation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;

/**
 * Keeps out of observations what errors of models and of what stands around them say,
 * which goes into traces otherwise: handlers get to know where they come from and of what
 * type they are. What is observed outside of turns stays as it is. Has to be the first
 * handler.
 */
public final class WordlessErrors implements ObservationHandler<Observation.Context> {

	private static final String OBSERVED = "org.springframework.ai.";

	private WordlessErrors() {
	}

	/**
	 * Keep words out of what a registry observes.
	 * @param registry the registry, which nobody else has touched
	 */
	public static void keepOutOf(ObservationRegistry registry) {
		registry.observationConfig().observationHandler(new WordlessErrors());
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context.getClass().getName().startsWith(OBSERVED);
	}

	@Override
	public void onError(Observation.Context context) {
		Throwable error = context.getError();
		if (error != null && BotObservation.TURN.surrounds(context)) {
			context.setError(WordlessException.of(error));
		}
	}

}
