package com.ethora.bot.handler;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The method that handles a message.
 *
 * @param handler the method
 * @param payload what was said to the bot
 * @param arguments the arguments of a command; {@code null} when there are too few or too
 * many
 */
record Match(MappedMethod handler, String payload, @Nullable Map<String, String> arguments) {
}
