package com.ethora.bot.ai.guard;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Keeps people, rooms and bots within what they may ask.
 */
public final class BudgetCapability implements Capability {

	private final Function<Bot, BudgetSettings> settings;

	private final InstantSource clock;

	private final @Nullable TokenStore store;

	private final MeterAdvisor meter = new MeterAdvisor();

	/** By names, of which there are as many as bots at a time. */
	private final Map<String, Known> budgets = new ConcurrentHashMap<>();

	/**
	 * Create a capability.
	 * @param settings how much may be asked of a bot
	 * @param clock what time it is
	 * @param store where it is kept what rooms and bots have spent; only in memory
	 * without one
	 */
	public BudgetCapability(Function<Bot, BudgetSettings> settings, InstantSource clock, @Nullable TokenStore store) {
		this.settings = settings;
		this.clock = clock;
		this.store = store;
	}

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		BudgetSettings wanted = this.settings.apply(occasion.bot());
		if (!wanted.unlimited()) {
			Budget budget = budget(occasion.bot().name(), wanted);
			client.defaultAdvisors(new BudgetAdvisor(budget, occasion.caller()), this.meter);
		}
	}

	/** Whether to answer costs as well. */
	@Override
	public boolean protects() {
		return true;
	}

	/** A bot may have been removed, and another one may be called the same. */
	private Budget budget(String bot, BudgetSettings wanted) {
		return this.budgets.compute(bot, (name, known) -> (known != null && known.settings().equals(wanted)) ? known
				: new Known(wanted, new Budget(wanted, this.clock, this.store)))
			.budget();
	}

	private record Known(BudgetSettings settings, Budget budget) {
	}

}
