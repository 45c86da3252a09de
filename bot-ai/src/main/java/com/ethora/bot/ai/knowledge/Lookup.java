package com.ethora.bot.ai.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Room;
import com.ethora.bot.ai.Occasion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;

/**
 * Finds the passages that have to do with a question, and may be used where it was asked.
 *
 * @param library where they are
 * @param settings what the assistant knows
 */
record Lookup(Library library, KnowledgeSettings settings) {

	private static final Logger logger = LoggerFactory.getLogger(Lookup.class);

	/** A question may be this long. */
	private static final int LONGEST = 2_000;

	/**
	 * For each passage that is wanted so many are looked at: some are for other rooms.
	 */
	private static final int FOR_EACH = 4;

	/** Without an answer from the store the model does without. */
	List<Document> find(String question, Occasion occasion) {
		if (question.isBlank() || (this.library.isEmpty() && !this.settings.everything())) {
			return List.of();
		}
		try {
			return this.library.shelf()
				.store()
				.similaritySearch(request(question))
				.stream()
				.filter((passage) -> mayBeUsed(passage, occasion.room()))
				.limit(this.settings.passages())
				.toList();
		}
		catch (RuntimeException ex) {
			logger.warn("Nothing can be looked up for {}: {}", occasion.conversation(), Refreshing.why(ex));
			return List.of();
		}
	}

	private SearchRequest request(String question) {
		int end = Math.min(question.length(), LONGEST);
		SearchRequest.Builder request = SearchRequest.builder()
			.query(question.substring(0, end))
			.topK(this.settings.passages() * FOR_EACH)
			.similarityThreshold(this.settings.threshold());
		if (!this.settings.everything()) {
			request.filterExpression(
					new FilterExpressionBuilder().in(Passages.PLACE, List.<Object>copyOf(this.settings.places()))
						.build());
		}
		return request.build();
	}

	private static boolean mayBeUsed(Document passage, Optional<Room> room) {
		String rooms = Passages.known(passage, Passages.ROOMS, "room");
		return rooms == null || room
			.filter((here) -> Stream.of(rooms.split(",")).map(String::strip).anyMatch((name) -> is(name, here)))
			.isPresent();
	}

	private static boolean is(String name, Room room) {
		return name.equalsIgnoreCase(room.name()) || name.toLowerCase(Locale.ROOT).equals(room.jid().toString());
	}

}
