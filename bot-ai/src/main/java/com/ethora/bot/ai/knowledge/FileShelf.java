package com.ethora.bot.ai.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.SimpleVectorStore;

/**
 * Keeps passages in memory, and in a file from one start to the next. Is as fast as there
 * are few of them: all are compared with each question.
 */
public final class FileShelf implements Shelf {

	private final EmbeddingModel model;

	private final SimpleVectorStore store;

	private final Path file;

	/**
	 * Create a shelf.
	 * @param model compares texts
	 * @param file where passages are kept
	 * @param observations where observations go
	 */
	public FileShelf(EmbeddingModel model, Path file, ObservationRegistry observations) {
		this.model = model;
		this.file = file;
		this.store = SimpleVectorStore.builder(model)
			.observationRegistry(observations)
			.customObservationConvention(new WordlessConvention())
			.build();
	}

	@Override
	public SimpleVectorStore store() {
		return this.store;
	}

	@Override
	public String measure() {
		return this.model.getClass().getSimpleName() + " " + this.model.dimensions();
	}

	@Override
	public void load() {
		if (Files.exists(this.file)) {
			this.store.load(this.file.toFile());
		}
	}

	@Override
	public void save() {
		SafeFile.write(this.file, (temporary) -> this.store.save(temporary.toFile()));
	}

}
