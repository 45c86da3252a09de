package com.ethora.bot.ai.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.document.Document;
import org.springframework.ai.transformer.splitter.TokenTextSplitter;

/**
 * Cuts documents into passages that are short enough to be compared with a question, each
 * under the heading it stands under. A passage always has the same id.
 */
final class Passages {

	/** Under which names a store keeps what is known of a passage. */
	static final String PLACE = "ethora_place";

	static final String SOURCE = "ethora_source";

	static final String HASH = "ethora_hash";

	static final String TITLE = "title";

	static final String LINK = "link";

	/** The rooms in which it may be used, with commas between them. */
	static final String ROOMS = "rooms";

	private final TokenTextSplitter splitter;

	Passages(int tokens) {
		this.splitter = TokenTextSplitter.builder().withChunkSize(tokens).build();
	}

	List<Document> of(Source source, Reading reading, String hash) {
		Map<String, Object> known = known(source, reading, hash);
		List<Document> passages = new ArrayList<>();
		for (Section section : reading.sections()) {
			for (Document part : this.splitter.split(new Document(section.text()))) {
				String text = section.heading().isEmpty() ? part.getText() : section.heading() + "\n" + part.getText();
				passages.add(new Document(id(source, hash, passages.size()), text, known));
			}
		}
		return passages;
	}

	private static Map<String, Object> known(Source source, Reading reading, String hash) {
		Map<String, Object> known = new HashMap<>(
				Map.of(PLACE, source.place(), SOURCE, source.location(), HASH, hash, TITLE, reading.title()));
		String link = (source.link() != null) ? source.link() : reading.link();
		if (link != null) {
			known.put(LINK, link);
		}
		if (!reading.rooms().isEmpty()) {
			known.put(ROOMS, String.join(",", reading.rooms()));
		}
		return known;
	}

	private static String id(Source source, String hash, int number) {
		String all = String.join("\n", source.place(), source.location(), hash, String.valueOf(number));
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/**
	 * Return something that is known of a passage, by whoever has put it into the store.
	 */
	static @Nullable String known(Document passage, String... names) {
		for (String name : names) {
			Object value = passage.getMetadata().get(name);
			if (value instanceof Collection<?> several) {
				return String.join(",", several.stream().map(String::valueOf).toList());
			}
			if (value != null && !value.toString().isBlank()) {
				return value.toString();
			}
		}
		return null;
	}

}
