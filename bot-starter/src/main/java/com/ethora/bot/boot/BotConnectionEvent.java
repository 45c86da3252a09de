package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.session.SessionState;

/**
 * The connection of a bot is in another state. Published on the bot's own thread:
 * listeners must return quickly.
 *
 * @param bot the bot
 * @param state the new state
 */
public record BotConnectionEvent(Bot bot, SessionState state) {
}
