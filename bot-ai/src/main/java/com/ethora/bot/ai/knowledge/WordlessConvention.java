package com.ethora.bot.ai.knowledge;

import io.micrometer.common.KeyValues;

import org.springframework.ai.vectorstore.observation.DefaultVectorStoreObservationConvention;
import org.springframework.ai.vectorstore.observation.VectorStoreObservationContext;

/**
 * Tells nobody what was looked for: those are words that people have said.
 */
final class WordlessConvention extends DefaultVectorStoreObservationConvention {

	@Override
	protected KeyValues queryContent(KeyValues keyValues, VectorStoreObservationContext context) {
		return keyValues;
	}

}
