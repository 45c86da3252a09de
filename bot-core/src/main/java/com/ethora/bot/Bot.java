package com.ethora.bot;

import java.util.List;

/**
 * A bot: one account, one connection, some rooms. Safe for use by any thread.
 */
public interface Bot {

	/**
	 * Return the name of the bot in this application: the key of its configuration.
	 * @return the name
	 */
	String name();

	/**
	 * Return the account of the bot.
	 * @return the bare address
	 */
	Jid jid();

	/**
	 * Return who the bot is to the people in its rooms.
	 * @return the profile
	 */
	BotProfile profile();

	/**
	 * Return whether the bot is connected right now.
	 * @return whether the chat server has authenticated us
	 */
	boolean online();

	/**
	 * Return the rooms the bot was told to be in.
	 * @return the rooms, joined or not
	 */
	List<Room> rooms();

	/**
	 * Return one of the rooms the bot was told to be in.
	 * @param name the name or the address of the room
	 * @return the room
	 * @throws IllegalArgumentException when it is none of the bot's rooms
	 */
	Room room(String name);

}
