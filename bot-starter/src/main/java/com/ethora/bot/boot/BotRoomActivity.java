package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.RoomEvent;

/**
 * Something happened in a room that is no message: somebody edits, deletes, reacts,
 * types, comes or goes, or rights or the subject change; or the bot was invited to a
 * room. Published on the bot's own thread: listeners must return quickly.
 *
 * @param bot the bot
 * @param event what happened
 */
public record BotRoomActivity(Bot bot, RoomEvent event) {
}
