package com.ethora.bot.boot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.boot.BotStartupException.Problem;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotStatus;

import org.springframework.context.ApplicationEventPublisher;

/**
 * All bots of an application: those of its configuration, and those it adds while it
 * runs. Safe for use by any thread.
 */
public final class Bots implements Iterable<Bot> {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

	private final BotDefinitions definitions;

	private final BotAssembler assembler;

	private final ApplicationEventPublisher events;

	private final Map<String, BotEngine> engines = new LinkedHashMap<>();

	/** Whether bots that come are to be started. */
	private boolean running;

	private Bots(BotDefinitions definitions, BotAssembler assembler, ApplicationEventPublisher events) {
		this.definitions = definitions;
		this.assembler = assembler;
		this.events = events;
	}

	static Bots assemble(BotDefinitions definitions, BotAssembler assembler, ApplicationEventPublisher events) {
		Bots bots = new Bots(definitions, assembler, events);
		List<Problem> problems = new ArrayList<>();
		definitions.all().forEach((definition) -> {
			try {
				bots.engines.put(definition.name(), assembler.assemble(definition));
			}
			catch (BotStartupException ex) {
				problems.addAll(ex.problems());
			}
		});
		if (!problems.isEmpty()) {
			throw new BotStartupException(problems);
		}
		return bots;
	}

	/**
	 * Return a bot.
	 * @param name the name of the bot
	 * @return the bot
	 * @throws IllegalArgumentException when there is none of this name
	 */
	public Bot get(String name) {
		return engine(name);
	}

	/**
	 * Return how a bot is.
	 * @param name the name of the bot
	 * @return its status at this moment
	 * @throws IllegalArgumentException when there is no bot of this name
	 */
	public BotStatus status(String name) {
		return engine(name).status();
	}

	/**
	 * Return how all bots are.
	 * @return the status of each by its name
	 */
	public Map<String, BotStatus> statuses() {
		return engines().stream()
			.collect(Collectors.toMap(Bot::name, BotEngine::status, (one, other) -> other, LinkedHashMap::new));
	}

	/**
	 * Have one more bot. It is started at once if the application runs, and with it
	 * otherwise. Controllers that are for all bots handle its messages too. It is no
	 * bean.
	 * @param name the name of the bot: letters, digits and hyphens
	 * @param properties its properties as they would be below {@code ethora.bots.<name>},
	 * such as {@code jid}, {@code password} and {@code rooms}; what it does not set it
	 * inherits from {@code ethora.bot}
	 * @return the bot
	 * @throws IllegalArgumentException when there is a bot of this name or account
	 * already, or the name is none
	 * @throws BotStartupException when it cannot be made
	 */
	public Bot add(String name, Map<String, ?> properties) {
		BotEngine bot = assemble(name, properties);
		this.events.publishEvent(new BotAddedEvent(bot));
		return bot;
	}

	private synchronized BotEngine assemble(String name, Map<String, ?> properties) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'%s' is no name of a bot: use letters, digits and '-'".formatted(name));
		}
		check(this.definitions.find(name).isEmpty(), name, "its name");
		BotDefinition definition = this.definitions.read(name, properties);
		this.definitions.add(definition);
		try {
			BotEngine bot = this.assembler.sharing().assemble(definition);
			check(this.engines.values().stream().noneMatch((other) -> other.jid().equals(bot.jid())), name,
					"its account");
			this.engines.put(name, bot);
			if (this.running) {
				bot.start();
			}
			return bot;
		}
		catch (RuntimeException ex) {
			this.definitions.remove(name);
			throw ex;
		}
	}

	private static void check(boolean unique, String name, String what) {
		if (!unique) {
			throw new IllegalArgumentException("Bot '%s' cannot be added: another one has %s".formatted(name, what));
		}
	}

	/**
	 * Have a bot no more: let it handle what it is handling, and leave. Where it is a
	 * bean, that stays and does nothing.
	 * @param name the name of the bot
	 * @return completed when it has left; until then there can be no other of its name
	 * @throws IllegalArgumentException when there is none of this name
	 */
	public CompletableFuture<Void> remove(String name) {
		BotEngine bot;
		BotDefinition definition;
		synchronized (this) {
			bot = engine(name);
			definition = this.definitions.get(name);
			this.engines.remove(name);
		}
		return bot.stop(definition.properties().handlers().drainTimeout())
			.toCompletableFuture()
			.copy()
			.whenComplete((stopped, failure) -> {
				this.definitions.remove(name);
				this.events.publishEvent(new BotRemovedEvent(bot));
			});
	}

	@Override
	public Iterator<Bot> iterator() {
		return List.<Bot>copyOf(engines()).iterator();
	}

	synchronized Collection<BotEngine> engines() {
		return List.copyOf(this.engines.values());
	}

	/** Start the bots that come from now on. */
	synchronized Collection<BotEngine> open() {
		this.running = true;
		return engines();
	}

	/** Start no more bots. */
	synchronized Collection<BotEngine> close() {
		this.running = false;
		return engines();
	}

	BotProperties properties(BotEngine bot) {
		return this.definitions.get(bot.name()).properties();
	}

	private synchronized BotEngine engine(String name) {
		BotEngine engine = this.engines.get(name);
		if (engine == null) {
			throw new IllegalArgumentException("There is no bot '%s', only %s".formatted(name, this.engines.keySet()));
		}
		return engine;
	}

}
