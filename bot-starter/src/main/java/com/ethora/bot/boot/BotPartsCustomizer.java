package com.ethora.bot.boot;

import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;

/**
 * Has the last word on what each bot works with: its wire, its clock, its workers.
 * Several customizers are asked in their order.
 */
@FunctionalInterface
public interface BotPartsCustomizer {

	/**
	 * Change the parts of a bot.
	 * @param settings what the bot is, its name among it
	 * @param parts what it works with
	 * @return the parts to use, changed or not
	 */
	BotParts customize(BotSettings settings, BotParts parts);

}
