package com.ethora.bot.boot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.boot.BotStartupException.Problem;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotStatus;

/**
 * All bots of an application.
 */
public final class Bots implements Iterable<Bot> {

	private final Map<String, BotEngine> engines;

	private Bots(Map<String, BotEngine> engines) {
		this.engines = engines;
	}

	static Bots assemble(BotDefinitions definitions, BotAssembler assembler) {
		Map<String, BotEngine> engines = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		definitions.all().forEach((definition) -> {
			try {
				engines.put(definition.name(), assembler.assemble(definition));
			}
			catch (BotStartupException ex) {
				problems.addAll(ex.problems());
			}
		});
		if (!problems.isEmpty()) {
			throw new BotStartupException(problems);
		}
		return new Bots(engines);
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

	@Override
	public Iterator<Bot> iterator() {
		return List.<Bot>copyOf(this.engines.values()).iterator();
	}

	Collection<BotEngine> engines() {
		return this.engines.values();
	}

	private BotEngine engine(String name) {
		BotEngine engine = this.engines.get(name);
		if (engine == null) {
			throw new IllegalArgumentException("There is no bot '%s', only %s".formatted(name, this.engines.keySet()));
		}
		return engine;
	}

}
