package com.ethora.bot.ai.knowledge;

import com.ethora.bot.observation.BotObservation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

import org.springframework.ai.vectorstore.observation.VectorStoreObservationContext;
import org.springframework.ai.vectorstore.observation.VectorStoreObservationDocumentation.HighCardinalityKeyNames;

/**
 * Keeps out of observations what people have said to a bot and was looked for in a store.
 * What the rest of the application looks for there stays as it is.
 */
public final class WordlessFilter implements ObservationFilter {

	@Override
	public Observation.Context map(Observation.Context context) {
		if (context instanceof VectorStoreObservationContext && BotObservation.TURN.surrounds(context)) {
			context.removeHighCardinalityKeyValue(HighCardinalityKeyNames.DB_VECTOR_QUERY_CONTENT.asString());
		}
		return context;
	}

}
