package com.ethora.bot;

import java.util.List;
import java.util.concurrent.CompletableFuture;

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
	 * Return the rooms the bot is to be in: those it was told and those it has entered
	 * since, without those it has left.
	 * @return the rooms, joined or not
	 */
	List<Room> rooms();

	/**
	 * Enter one more room and be in it like in any other, across reconnects, until it is
	 * left or the application ends. A room that was left and is entered again is caught
	 * up with as after an absence.
	 * @param name the name or the address of the room
	 * @return completed when the bot is in the room, or failed with a
	 * {@link BotException} when the room will not let it in or the bot stops. While the
	 * room does not answer the bot goes on asking: how long to wait is the caller's.
	 */
	CompletableFuture<Room> join(String name);

	/**
	 * Leave a room for good, until it is entered again. What is on its way to the room
	 * fails. Does nothing when it is none of the bot's rooms.
	 * @param name the name or the address of the room
	 * @return completed when the bot has left, or failed with a {@link BotException} when
	 * it is not started
	 */
	CompletableFuture<Void> leave(String name);

	/**
	 * Return one of the rooms the bot is to be in.
	 * @param name the name or the address of the room
	 * @return the room
	 * @throws IllegalArgumentException when it is none of the bot's rooms
	 */
	Room room(String name);

	/**
	 * Ask which rooms there are for the bot, in one way after the other until one of them
	 * gives any. The backend is asked last.
	 * @param ways the ways in their order; without any, all in theirs
	 * @return the rooms, or failed with a {@link BotException} when no way was open
	 */
	CompletableFuture<List<RoomInfo>> directory(RoomListing... ways);

	/**
	 * Make a room that is not there yet. It lasts, unless the configuration says
	 * otherwise, and belongs to the bot, which is not in it afterwards. A bot that has
	 * Ethora's backend asks that to make it, so that everybody's clients know the room.
	 * @param name the name of the room, or its address; the backend puts its app before
	 * it
	 * @param configuration how to set it up
	 * @return the address of the room, or failed with a {@link BotException}
	 */
	CompletableFuture<Jid> create(String name, RoomConfiguration configuration);

	/**
	 * Return the address of the room of the bot and one other person.
	 * @param person the account of the person
	 * @return the address, whether or not there is such a room
	 */
	Jid oneToOne(Jid person);

	/**
	 * Let there be a room of the bot and one other person, and let Ethora's backend know
	 * it.
	 * @param person the account of the person
	 * @return the address of the room, or failed with an
	 * {@link UnsupportedFeatureException} when the bot has no backend, and with another
	 * {@link BotException} otherwise
	 */
	CompletableFuture<Jid> openOneToOne(Jid person);

	/**
	 * Return the controls of a room, which may be none of the bot's.
	 * @param room the address of the room
	 * @return the controls
	 */
	RoomControl control(Jid room);

	/**
	 * Ask which rooms send their messages to the bot whether or not it is in them.
	 * @return the rooms, or failed with a {@link BotException}
	 * @see RoomControl#subscribe()
	 */
	CompletableFuture<List<RoomSubscription>> subscriptions();

	/**
	 * Talk to somebody alone.
	 * @param person the account of the person
	 * @return the talk, whether or not there is such an account
	 */
	default DirectChat direct(Jid person) {
		return direct(Peer.account(person));
	}

	/**
	 * Talk to somebody alone.
	 * @param peer the person
	 * @return the talk
	 */
	DirectChat direct(Peer peer);

	/**
	 * Return the files of the bot, up and down.
	 * @return the files
	 */
	BotFiles files();

	/**
	 * Return the people the bot knows, outside of rooms.
	 * @return the people
	 */
	People people();

}
