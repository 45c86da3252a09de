package com.ethora.bot.ai.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.ai.knowledge.Catalog.Key;
import com.ethora.bot.file.FileSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What assistants know from documents: reads them, and keeps passages of them on a shelf.
 * Documents that have not changed are not read into it again. Safe for use by any thread;
 * questions are answered while it is refreshed.
 */
public final class Library {

	private static final Logger logger = LoggerFactory.getLogger(Library.class);

	private static final int MOST_TOLD = 10_000;

	private final Shelf shelf;

	private final Path catalogFile;

	private final LibrarySettings settings;

	private final FileSources files;

	private final WebSources pages;

	private final Set<String> places = ConcurrentHashMap.newKeySet();

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	/** Passages that can be found, -1 until the library was opened. */
	private final AtomicInteger passages = new AtomicInteger(-1);

	private Catalog catalog = new Catalog();

	private String edition = "";

	/**
	 * Create a library.
	 * @param shelf where passages are kept
	 * @param catalogFile where it is kept which documents those are of
	 * @param settings what it takes in
	 * @param resources finds files
	 * @param web how pages are fetched
	 */
	public Library(Shelf shelf, Path catalogFile, LibrarySettings settings, ResourcePatternResolver resources,
			FileSettings web) {
		this.shelf = shelf;
		this.catalogFile = catalogFile;
		this.settings = settings;
		this.files = new FileSources(resources);
		this.pages = new WebSources(web);
	}

	/**
	 * Let it have the documents of some places, from the next time on that it is
	 * refreshed.
	 * @param places the places
	 * @return whether there are new ones among them
	 */
	public boolean cover(Collection<String> places) {
		return this.places.addAll(places);
	}

	/**
	 * Read what is new or has changed, and forget what is gone. Takes its time. What
	 * cannot be read stays as it was, and keeps nothing else from being read.
	 * @return what came of it
	 */
	public synchronized Refreshed refresh() {
		open();
		Refreshing refreshing = new Refreshing(this.shelf, this.catalog, this.settings, this.edition, this::save,
				this::tell);
		Set<Key> found = new HashSet<>();
		Set<String> unseen = new HashSet<>();
		for (String place : new LinkedHashSet<>(this.places)) {
			try {
				List<Source> sources = find(place);
				sources.forEach((source) -> found.add(Key.of(source)));
				sources.forEach(refreshing::take);
			}
			catch (Exception ex) {
				refreshing.fail(place, ex);
				unseen.add(place);
			}
		}
		this.catalog.keys()
			.stream()
			.filter((key) -> !found.contains(key) && !unseen.contains(key.place()))
			.forEach(refreshing::drop);
		save();
		Refreshed refreshed = refreshing.result();
		logger.info("{} documents were read, {} were as before, {} are gone, {} failed; {} passages are known",
				refreshed.read(), refreshed.unchanged(), refreshed.gone(), refreshed.failed(), this.catalog.passages());
		return refreshed;
	}

	/**
	 * Return whether it has anything to be found.
	 * @return whether it has
	 */
	public boolean isEmpty() {
		return this.passages.get() <= 0;
	}

	Shelf shelf() {
		return this.shelf;
	}

	private void open() {
		if (this.passages.get() >= 0) {
			return;
		}
		this.edition = "1 %s %s".formatted(this.settings.passageTokens(), this.shelf.measure()).replace('\n', ' ');
		Catalog kept = Catalog.read(this.catalogFile, this.edition);
		try {
			if (!kept.keys().isEmpty()) {
				this.shelf.load();
			}
		}
		catch (RuntimeException ex) {
			logger.warn("What was known before cannot be read, all documents are read again ({})",
					ex.getClass().getSimpleName());
			kept = new Catalog();
		}
		this.catalog = kept;
		this.passages.set(kept.passages());
	}

	private List<Source> find(String place) throws Exception {
		List<Source> sources = WebSources.isAddress(place) ? this.pages.find(place) : this.files.find(place);
		if (sources.size() <= this.settings.maxSources()) {
			return sources;
		}
		logger.warn("There are {} documents at {}, of which only {} are read", sources.size(), place,
				this.settings.maxSources());
		return sources.subList(0, this.settings.maxSources());
	}

	/** Once, not each time that it is tried again. */
	private void tell(String what, Exception ex) {
		String why = Refreshing.why(ex);
		boolean news = this.told.size() < MOST_TOLD && this.told.add(what + " " + why);
		logger.atLevel(news ? Level.WARN : Level.DEBUG).log("{} is not read: {}", what, why);
	}

	private void save() {
		this.passages.set(this.catalog.passages());
		if (this.catalog.keys().isEmpty() && !Files.exists(this.catalogFile)) {
			return;
		}
		try {
			this.shelf.save();
			this.catalog.write(this.catalogFile, this.edition);
		}
		catch (RuntimeException ex) {
			logger.warn("What is known cannot be kept until the next start: {}", Refreshing.why(ex));
		}
	}

	/**
	 * What came of it.
	 *
	 * @param read how many documents were new or had changed
	 * @param unchanged how many were as before
	 * @param gone how many are no longer there
	 * @param failed how many could not be read, and places at which nothing could
	 */
	public record Refreshed(int read, int unchanged, int gone, int failed) {
	}

}
