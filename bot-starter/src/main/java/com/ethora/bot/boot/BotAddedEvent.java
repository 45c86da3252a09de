package com.ethora.bot.boot;

import com.ethora.bot.Bot;

/**
 * There is one more bot, while the application runs.
 *
 * @param bot the bot
 */
public record BotAddedEvent(Bot bot) {
}
