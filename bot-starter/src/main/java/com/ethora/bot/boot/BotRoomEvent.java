package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.room.RoomState;

/**
 * A bot stands differently with one of its rooms. Published on the bot's own thread:
 * listeners must return quickly.
 *
 * @param bot the bot
 * @param room the room
 * @param state how they stand now
 */
public record BotRoomEvent(Bot bot, Jid room, RoomState state) {
}
