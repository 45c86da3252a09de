package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;

/**
 * A room has shown a message of a bot. Published on the bot's own thread: listeners must
 * return quickly.
 *
 * @param bot the bot
 * @param delivery where the message is
 * @param after how long after it was given to be sent
 */
public record BotDeliveredEvent(Bot bot, Delivery delivery, Duration after) {
}
