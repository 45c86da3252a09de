package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.ContactEvent;

/**
 * Something happened with people a bot knows, outside of rooms: they come, go, or ask to
 * see its presence. Published on the bot's own thread: listeners must return quickly.
 *
 * @param bot the bot
 * @param event what happened
 */
public record BotContactActivity(Bot bot, ContactEvent event) {
}
