package com.ethora.bot.ai.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/**
 * A stand-in for a model that compares texts: those are alike for it that have many words
 * in common. It knows nothing of what words mean, and always says the same.
 */
final class HashedWords implements EmbeddingModel {

	private static final int DIMENSIONS = 256;

	private final List<String> texts = new CopyOnWriteArrayList<>();

	/** What it was asked to compare so far. */
	List<String> texts() {
		return List.copyOf(this.texts);
	}

	@Override
	public EmbeddingResponse call(EmbeddingRequest request) {
		List<String> asked = request.getInstructions();
		this.texts.addAll(asked);
		return new EmbeddingResponse(
				IntStream.range(0, asked.size()).mapToObj((i) -> new Embedding(numbers(asked.get(i)), i)).toList());
	}

	@Override
	public float[] embed(Document document) {
		String text = String.valueOf(document.getText());
		this.texts.add(text);
		return numbers(text);
	}

	@Override
	public int dimensions() {
		return DIMENSIONS;
	}

	private static float[] numbers(String text) {
		float[] numbers = new float[DIMENSIONS];
		numbers[0] = 0.01f;
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
			if (word.length() > 3) {
				numbers[1 + Math.floorMod(word.hashCode(), DIMENSIONS - 1)] += 1;
			}
		}
		return numbers;
	}

}
