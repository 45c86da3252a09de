package com.ethora.bot.ai.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which documents a store has, as they were when they were put there. Is written after
 * the store: what it does not know is put there once more, under the same ids.
 */
final class Catalog {

	private static final Logger logger = LoggerFactory.getLogger(Catalog.class);

	private static final int COLUMNS = 4;

	private final Map<Key, Entry> entries = new LinkedHashMap<>();

	static Catalog read(Path file, String edition) {
		Catalog catalog = new Catalog();
		try {
			List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
			if (!lines.isEmpty() && lines.get(0).equals(edition)) {
				lines.subList(1, lines.size()).forEach(catalog::line);
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("{} cannot be read, all documents are read again ({})", file.getFileName(),
					ex.getClass().getSimpleName());
			catalog.entries.clear();
		}
		return catalog;
	}

	private void line(String line) {
		String[] columns = line.split("\t", COLUMNS);
		this.entries.put(new Key(columns[2], columns[3]), new Entry(columns[0], Integer.parseInt(columns[1])));
	}

	void write(Path file, String edition) {
		List<String> lines = new ArrayList<>(List.of(edition));
		this.entries.forEach((key, entry) -> lines
			.add(String.join("\t", entry.hash(), String.valueOf(entry.passages()), key.place(), key.location())));
		SafeFile.write(file, (temporary) -> Files.write(temporary, lines));
	}

	@Nullable Entry find(Key key) {
		return this.entries.get(key);
	}

	void put(Key key, Entry entry) {
		this.entries.put(key, entry);
	}

	void remove(Key key) {
		this.entries.remove(key);
	}

	Set<Key> keys() {
		return Set.copyOf(this.entries.keySet());
	}

	int passages() {
		return this.entries.values().stream().mapToInt(Entry::passages).sum();
	}

	/**
	 * A document in a place.
	 *
	 * @param place where it was found
	 * @param location its own address
	 */
	record Key(String place, String location) {

		static Key of(Source source) {
			return new Key(source.place(), source.location());
		}

	}

	/**
	 * What is known of a document.
	 *
	 * @param hash of what it says
	 * @param passages how many it has
	 */
	record Entry(String hash, int passages) {
	}

}
