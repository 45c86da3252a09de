package com.ethora.bot.api;

import com.ethora.bot.api.ChatWords.Access;
import com.ethora.bot.api.ChatWords.Chat;
import com.ethora.bot.api.ChatWords.ChatAnswer;
import com.ethora.bot.api.ChatWords.ChatMembers;
import com.ethora.bot.api.ChatWords.ChatName;
import com.ethora.bot.api.ChatWords.Chats;
import com.ethora.bot.api.ChatWords.NewChat;
import com.ethora.bot.api.ChatWords.NewPrivateChat;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What an account that is logged in can call about rooms.
 */
public interface ChatCalls {

	/**
	 * List one's rooms.
	 * @return the rooms
	 */
	@GetExchange("/v1/chats/my")
	Chats mine();

	/**
	 * Ask for one of one's rooms.
	 * @param name the name of the room
	 * @return the room
	 */
	@GetExchange("/v1/chats/my/{name}")
	Chat mine(@PathVariable String name);

	/**
	 * Make a room.
	 * @param chat the room
	 * @return the room as it was made
	 */
	@PostExchange("/v1/chats")
	ChatAnswer make(@RequestBody NewChat chat);

	/**
	 * Let there be a room of two people.
	 * @param chat the other one
	 * @return the room
	 */
	@PostExchange("/v1/chats/private")
	ChatAnswer makePrivate(@RequestBody NewPrivateChat chat);

	/**
	 * End a room.
	 * @param chat the room
	 */
	@DeleteExchange("/v1/chats")
	void delete(@RequestBody ChatName chat);

	/**
	 * Let people belong to a room.
	 * @param access the room and the people
	 */
	@PostExchange("/v1/chats/users-access")
	void grant(@RequestBody Access access);

	/**
	 * Let people belong to a room no longer.
	 * @param access the room and the people
	 */
	@DeleteExchange("/v1/chats/users-access")
	void revoke(@RequestBody Access access);

	/**
	 * List the people of a room.
	 * @param chatName the name of the room
	 * @param limit how many of them
	 * @param offset how many to leave out first
	 * @return the people
	 */
	@GetExchange("/v1/chats/users")
	ChatMembers members(@RequestParam String chatName, @RequestParam int limit, @RequestParam int offset);

}
