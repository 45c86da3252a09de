package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectEvent;

/**
 * Something happened between a bot and one other person: the person said something to the
 * bot alone or types, a message of the bot has come further, or another session of the
 * bot's account has said something. Published on the bot's own thread: listeners must
 * return quickly.
 *
 * @param bot the bot
 * @param event what happened
 */
public record BotDirectActivity(Bot bot, DirectEvent event) {
}
