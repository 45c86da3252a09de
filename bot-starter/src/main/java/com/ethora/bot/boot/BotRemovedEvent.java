package com.ethora.bot.boot;

import com.ethora.bot.Bot;

/**
 * A bot was removed and has left, while the application runs.
 *
 * @param bot the bot
 */
public record BotRemovedEvent(Bot bot) {
}
