package com.ethora.bot.boot;

import com.ethora.bot.engine.BotSettings;

/**
 * Has the last word on the settings of each bot. Several customizers are asked in their
 * order.
 */
@FunctionalInterface
public interface BotSettingsCustomizer {

	/**
	 * Change the settings of a bot.
	 * @param settings the settings, its name among them
	 * @return the settings to use, changed or not
	 */
	BotSettings customize(BotSettings settings);

}
