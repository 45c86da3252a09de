package com.ethora.bot.sample.assistant.standin;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * No model either: texts are alike for it when they have words in common.
 */
@Component
@Profile("demo")
class StandInEmbeddings implements EmbeddingModel {

	private static final int SIZE = 512;

	private static final int STEM = 4;

	@Override
	public EmbeddingResponse call(EmbeddingRequest request) {
		List<String> texts = request.getInstructions();
		return new EmbeddingResponse(
				IntStream.range(0, texts.size()).mapToObj((i) -> new Embedding(vector(texts.get(i)), i)).toList());
	}

	@Override
	public float[] embed(Document document) {
		return vector(Objects.requireNonNullElse(document.getText(), ""));
	}

	private static float[] vector(String text) {
		float[] vector = new float[SIZE];
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
			if (word.length() >= STEM) {
				vector[Math.floorMod(word.substring(0, Math.min(STEM, word.length())).hashCode(), SIZE)]++;
			}
		}
		return vector;
	}

}
