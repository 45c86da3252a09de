package com.ethora.bot.ai.knowledge;

import org.springframework.ai.vectorstore.VectorStore;

/**
 * Where passages are kept, and found by what they are about.
 */
public interface Shelf {

	/**
	 * Return the store.
	 * @return the store
	 */
	VectorStore store();

	/**
	 * Return how many numbers a passage is compared by. May ask a model.
	 * @return what changes only with the model
	 */
	String measure();

	/**
	 * Take what was there the last time. Called once, before anything else.
	 */
	void load();

	/**
	 * Keep what is there now until the next time.
	 */
	void save();

	/**
	 * A store that keeps things by itself.
	 * @param store the store
	 * @return the shelf
	 */
	static Shelf of(VectorStore store) {
		return new Shelf() {

			@Override
			public VectorStore store() {
				return store;
			}

			@Override
			public String measure() {
				return store.getName();
			}

			@Override
			public void load() {
				// It has it.
			}

			@Override
			public void save() {
				// It does.
			}

		};
	}

}
