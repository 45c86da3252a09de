package com.ethora.bot;

/**
 * A room that sends its messages to the bot whether or not the bot is in it.
 *
 * @param room the bare address of the room
 * @param nick the name the bot is known by there
 */
public record RoomSubscription(Jid room, String nick) {
}
