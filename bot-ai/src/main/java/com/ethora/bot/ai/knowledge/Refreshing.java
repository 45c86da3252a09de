package com.ethora.bot.ai.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

import com.ethora.bot.BotException;
import com.ethora.bot.ai.knowledge.Catalog.Entry;
import com.ethora.bot.ai.knowledge.Catalog.Key;
import com.ethora.bot.ai.knowledge.Library.Refreshed;
import com.ethora.bot.ai.knowledge.Source.Content;

import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.filter.Filter;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder.Op;

/**
 * Brings a library up to date, document by document.
 */
final class Refreshing {

	/**
	 * After so many documents what is known is kept, in case that the rest takes long.
	 */
	private static final int KEEP_AFTER = 50;

	private final FilterExpressionBuilder filters = new FilterExpressionBuilder();

	private final Shelf shelf;

	private final Catalog catalog;

	private final LibrarySettings settings;

	private final String edition;

	private final Runnable keep;

	private final BiConsumer<String, Exception> problems;

	private final Passages passages;

	private int read;

	private int unchanged;

	private int gone;

	private int failed;

	Refreshing(Shelf shelf, Catalog catalog, LibrarySettings settings, String edition, Runnable keep,
			BiConsumer<String, Exception> problems) {
		this.shelf = shelf;
		this.catalog = catalog;
		this.settings = settings;
		this.edition = edition;
		this.keep = keep;
		this.problems = problems;
		this.passages = new Passages(settings.passageTokens());
	}

	/** Read a document if it is new or has changed. */
	void take(Source source) {
		try {
			Content content = source.opening().open(this.settings.maxSize());
			String hash = hash(content);
			Entry known = this.catalog.find(Key.of(source));
			if (known != null && known.hash().equals(hash)) {
				this.unchanged++;
			}
			else {
				put(source, content, hash, (known != null) ? known.passages() : 0);
			}
		}
		catch (RuntimeException ex) {
			fail(source.location(), ex);
		}
	}

	/** Forget a document. */
	void drop(Key key) {
		try {
			this.shelf.store().delete(of(key).build());
			this.catalog.remove(key);
			this.gone++;
		}
		catch (RuntimeException ex) {
			fail(key.location(), ex);
		}
	}

	void fail(String what, Exception ex) {
		this.problems.accept(what, ex);
		this.failed++;
	}

	Refreshed result() {
		return new Refreshed(this.read, this.unchanged, this.gone, this.failed);
	}

	/** The old text is found until the new one can be. */
	private void put(Source source, Content content, String hash, int before) {
		if (!content.isText()) {
			throw new KnowledgeException("It is no text", null);
		}
		Reading reading = content.format().read(content.text(), source.name(), source.trusted());
		List<Document> parts = this.passages.of(source, reading, hash);
		int all = this.catalog.passages() - before + parts.size();
		if (all > this.settings.maxPassages()) {
			throw new KnowledgeException(
					"There would be %d passages, which is more than %d".formatted(all, this.settings.maxPassages()),
					null);
		}
		if (!parts.isEmpty()) {
			this.shelf.store().add(parts);
		}
		this.shelf.store().delete(others(Key.of(source), hash));
		this.catalog.put(Key.of(source), new Entry(hash, parts.size()));
		this.read++;
		if (this.read % KEEP_AFTER == 0) {
			this.keep.run();
		}
	}

	private Filter.Expression others(Key key, String hash) {
		return this.filters.and(of(key), this.filters.ne(Passages.HASH, hash)).build();
	}

	private Op of(Key key) {
		return this.filters.and(this.filters.eq(Passages.PLACE, key.place()),
				this.filters.eq(Passages.SOURCE, key.location()));
	}

	private String hash(Content content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.edition.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(content.bytes()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What others than we say may have texts in it. */
	static String why(Exception ex) {
		return (ex instanceof BotException) ? String.valueOf(ex.getMessage()) : ex.getClass().getSimpleName();
	}

}
