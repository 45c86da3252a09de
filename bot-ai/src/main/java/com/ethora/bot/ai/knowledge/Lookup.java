package com.ethora.bot.ai.knowledge;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Room;
import com.ethora.bot.ai.Aside;
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
 * @param patience how long whoever asks waits for it
 */
record Lookup(Library library, KnowledgeSettings settings, Duration patience) {

	private static final Logger logger = LoggerFactory.getLogger(Lookup.class);

	/** A question may be this long. */
	private static final int LONGEST = 2_000;

	/**
	 * For each passage that is wanted so many are looked at: some are for other rooms.
	 * Where all of them are, more and more are.
	 */
	private static final int FOR_EACH = 4;

	private static final int MORE = 16;

	private static final int FARTHEST = 5_000;

	/** Without an answer from the store, in time, the model does without. */
	List<Document> find(String question, Occasion occasion) {
		if (question.isBlank() || (this.library.isEmpty() && !this.settings.everything())) {
			return List.of();
		}
		try {
			return Aside.call(() -> find(question, occasion.room()))
				.timeout(this.patience)
				.contextCapture()
				.toFuture()
				.join();
		}
		catch (RuntimeException ex) {
			logger.warn("Nothing can be looked up for {}: {}", occasion.conversation(), Refreshing.why(ex));
			return List.of();
		}
	}

	private List<Document> find(String question, Optional<Room> room) {
		List<Document> usable;
		int looked = this.settings.passages() * FOR_EACH;
		int found;
		int wanted;
		do {
			wanted = looked;
			List<Document> passages = this.library.shelf().store().similaritySearch(request(question, wanted));
			found = passages.size();
			usable = passages.stream()
				.filter((passage) -> mayBeUsed(passage, room))
				.limit(this.settings.passages())
				.toList();
			looked *= MORE;
		}
		while (usable.size() < this.settings.passages() && found >= wanted && looked <= FARTHEST);
		return usable;
	}

	private SearchRequest request(String question, int most) {
		int end = Math.min(question.length(), LONGEST);
		SearchRequest.Builder request = SearchRequest.builder()
			.query(question.substring(0, end))
			.topK(most)
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
