package com.ethora.bot.boot;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;

/**
 * The chat server of a bot announces something to everybody, such as that a profile has
 * changed. Published on the bot's own thread: listeners must return quickly.
 *
 * @param bot who was told
 * @param announcement what
 */
public record BotAnnouncement(Bot bot, Announcement announcement) {
}
