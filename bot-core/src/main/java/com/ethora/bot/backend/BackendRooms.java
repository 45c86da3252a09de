package com.ethora.bot.backend;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;

/**
 * What Ethora's backend does about rooms. It knows them by name, so whoever asks says
 * where rooms or people are.
 */
public interface BackendRooms {

	/**
	 * List the rooms of the account.
	 * @param service the domain of the rooms
	 * @return the rooms
	 */
	CompletableFuture<List<RoomInfo>> list(String service);

	/**
	 * Make a room that the backend knows too. Of the configuration it takes the name, the
	 * description and who may enter.
	 * @param room the address that is wanted; the backend may give the room another name
	 * @param configuration how to set it up
	 * @return the address the room has
	 */
	CompletableFuture<Jid> create(Jid room, RoomConfiguration configuration);

	/**
	 * Make the room of the account and one other person, unless it is there.
	 * @param person the account of the person
	 * @param service the domain of the rooms
	 * @return the address of the room
	 */
	CompletableFuture<Jid> oneToOne(Jid person, String service);

	/**
	 * List the people who belong to a room.
	 * @param room the address of the room
	 * @param domain the domain of their accounts
	 * @return the people
	 */
	CompletableFuture<List<Member>> members(Jid room, String domain);

	/**
	 * Let people belong to a room, and invite them.
	 * @param room the address of the room
	 * @param people their accounts
	 * @return completed when it is so
	 */
	CompletableFuture<Void> add(Jid room, List<Jid> people);

	/**
	 * Let people belong to a room no longer.
	 * @param room the address of the room
	 * @param people their accounts
	 * @return completed when it is so
	 */
	CompletableFuture<Void> remove(Jid room, List<Jid> people);

	/**
	 * End a room for everybody.
	 * @param room the address of the room
	 * @return completed when it is so
	 */
	CompletableFuture<Void> delete(Jid room);

}
