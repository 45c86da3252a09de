package com.ethora.bot.boot.ai;

import java.nio.file.Path;

import com.ethora.bot.ai.knowledge.FileShelf;
import com.ethora.bot.ai.knowledge.Shelf;
import com.ethora.bot.boot.BotStartupException;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Finds where passages are kept: in the store of the application, or in a file.
 *
 * @param stores the stores of the application
 * @param models what compares texts
 * @param observations where observations go
 */
record Shelves(ObjectProvider<VectorStore> stores, ObjectProvider<EmbeddingModel> models,
		ObjectProvider<ObservationRegistry> observations) {

	Shelf shelf(Path file) {
		VectorStore store = only(this.stores, "VectorStore");
		if (store != null) {
			return Shelf.of(store);
		}
		EmbeddingModel model = only(this.models, "EmbeddingModel");
		if (model == null) {
			throw BotStartupException.of(
					"The assistant is to know from documents (ethora.bot.assistant.knowledge), but there is no "
							+ "EmbeddingModel",
					"Add the starter of a model that has one, such as "
							+ "org.springframework.ai:spring-ai-starter-model-openai, and its properties");
		}
		return new FileShelf(model, file, this.observations.getIfUnique(() -> ObservationRegistry.NOOP));
	}

	private static <T> @Nullable T only(ObjectProvider<T> beans, String name) {
		T only = beans.getIfUnique();
		if (only == null && beans.stream().findAny().isPresent()) {
			throw BotStartupException.of(
					"The assistant is to know from documents, but there are several beans of type " + name,
					"Mark the one to use as @Primary");
		}
		return only;
	}

}
