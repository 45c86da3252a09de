package com.ethora.bot.boot.ai;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.knowledge.KnowledgeSettings;
import com.ethora.bot.ai.knowledge.Library;
import com.ethora.bot.ai.knowledge.LibrarySettings;
import com.ethora.bot.boot.AssistantKnowledgeProperties;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;
import com.ethora.bot.file.FileSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets the library have what the assistants are to know, on a thread of its own: nobody
 * waits for documents to be read. What cannot be read is tried again, later each time.
 */
final class Knowledge implements Function<Bot, Optional<KnowledgeSettings>>, InitializingBean, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Knowledge.class);

	private static final int REDIRECTS = 3;

	private static final Duration AGAIN = Duration.ofSeconds(30);

	private static final int LONGEST = 7;

	private final ConfiguredAssistants configured;

	private final Shelves shelves;

	private final ResourcePatternResolver resources;

	private final SingletonSupplier<Library> library = SingletonSupplier.of(this::open);

	private final NextRun reading = new NextRun(this::read);

	private int failures;

	Knowledge(ConfiguredAssistants configured, Shelves shelves, ResourcePatternResolver resources) {
		this.configured = configured;
		this.shelves = shelves;
		this.resources = resources;
	}

	/** Return the library. */
	Library library() {
		return this.library.obtain();
	}

	/** Bots may be added that know something else. */
	@Override
	public Optional<KnowledgeSettings> apply(Bot bot) {
		return this.configured.find(bot.name())
			.map(AssistantProperties::knowledge)
			.filter(AssistantKnowledgeProperties::wanted)
			.map((known) -> {
				if (library().cover(known.sources())) {
					this.reading.within(Duration.ZERO);
				}
				return new KnowledgeSettings(known.sources(), known.wholeStore(), known.passages(), known.threshold(),
						known.heading());
			});
	}

	@Override
	public void afterPropertiesSet() {
		List<AssistantKnowledgeProperties> wanted = wanted();
		if (!wanted.stream().allMatch((known) -> known.sharesWith(wanted.get(0)))) {
			throw BotStartupException.of("The assistants of two bots are to know from documents in different ways",
					"Under knowledge, only sources, whole-store, passages, threshold and heading may differ from "
							+ "bot to bot; put the rest under ethora.bot.assistant.knowledge");
		}
		wanted.forEach((known) -> library().cover(known.sources()));
	}

	private List<AssistantKnowledgeProperties> wanted() {
		return this.configured.all()
			.stream()
			.map(AssistantProperties::knowledge)
			.filter(AssistantKnowledgeProperties::wanted)
			.toList();
	}

	private Library open() {
		AssistantKnowledgeProperties first = wanted().get(0);
		Path file = first.storeFile();
		LibrarySettings settings = new LibrarySettings((int) first.maxSize().toBytes(), first.maxSources(),
				first.maxPassages(), first.passageTokens());
		FileSettings web = new FileSettings(first.timeLimit(), REDIRECTS, first.privateAddresses(), null);
		return new Library(this.shelves.shelf(file), file.resolveSibling(file.getFileName() + ".sources"), settings,
				this.resources, web);
	}

	@Override
	public void start() {
		this.reading.start("ethora-knowledge");
		if (!wanted().isEmpty()) {
			this.reading.within(Duration.ZERO);
		}
	}

	private void read() {
		boolean whole = false;
		try {
			whole = library().refresh().failed() == 0;
		}
		catch (RuntimeException ex) {
			logger.warn("Documents cannot be read now: {}", ex.getClass().getSimpleName());
		}
		this.failures = whole ? 0 : Math.min(this.failures + 1, LONGEST);
		Duration regular = wanted().stream().findFirst().map(AssistantKnowledgeProperties::refresh).orElse(AGAIN);
		Duration next = whole ? regular : AGAIN.multipliedBy(1L << this.failures);
		if (!next.isZero()) {
			this.reading.within(next);
		}
	}

	@Override
	public void stop() {
		this.reading.stop();
	}

	@Override
	public boolean isRunning() {
		return this.reading.isRunning();
	}

}
