package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.Jid;

/**
 * A message of a bot will not be shown by its room. Published on the bot's own thread in
 * most cases: listeners must return quickly.
 *
 * @param bot the bot
 * @param room the room it was for
 * @param reason why it will not be shown
 */
public record BotUndeliveredEvent(Bot bot, Jid room, DeliveryException.Reason reason) {
}
