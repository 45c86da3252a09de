package com.ethora.bot.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * What is said and answered about rooms.
 */
public final class ChatWords {

	private ChatWords() {
	}

	/**
	 * Some rooms.
	 *
	 * @param items the rooms
	 */
	public record Chats(@JsonAlias("results") @Nullable List<Chat> items) {

		/**
		 * Return the rooms.
		 * @return them, none where the answer has none
		 */
		public List<Chat> chats() {
			return (this.items != null) ? this.items : List.of();
		}

	}

	/**
	 * A room.
	 *
	 * @param name the name of it, which is the local part of its address
	 * @param title the name to show
	 * @param description what it is for
	 * @param type whether it is public, for a group or private
	 * @param picture address of a picture
	 * @param usersCnt how many people it has
	 */
	public record Chat(@Nullable String name, @Nullable String title, @Nullable String description,
			@Nullable String type, @Nullable String picture, @Nullable Integer usersCnt) {
	}

	/**
	 * A room to make.
	 *
	 * @param title the name to show
	 * @param description what it is for
	 * @param type whether it is {@code public} or for a {@code group}
	 * @param uuid what it is called, behind the id of its app
	 */
	public record NewChat(String title, @Nullable String description, String type, @Nullable String uuid) {
	}

	/**
	 * A room of two people to make.
	 *
	 * @param username the name of the other one at the chat server
	 */
	public record NewPrivateChat(String username) {
	}

	/**
	 * The answer about one room.
	 *
	 * @param result the room
	 */
	public record ChatAnswer(@Nullable Chat result) {
	}

	/**
	 * A room by its name.
	 *
	 * @param name the name
	 */
	public record ChatName(String name) {
	}

	/**
	 * People who are to belong to a room, or no longer.
	 *
	 * @param chatName the name of the room
	 * @param members their names at the chat server
	 */
	public record Access(String chatName, List<String> members) {

		public Access {
			members = List.copyOf(members);
		}

	}

	/**
	 * Some people of a room.
	 *
	 * @param items the people
	 */
	public record ChatMembers(@JsonAlias( {
			"results", "users", "members" }) @Nullable List<ChatMember> items){

		/**
		 * Return the people.
		 * @return them, none where the answer has none
		 */
		public List<ChatMember> members() {
			return (this.items != null) ? this.items : List.of();
		}

	}

	/**
	 * Somebody who belongs to a room.
	 *
	 * @param xmppUsername the name at the chat server
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param role the relation to the room
	 * @param profileImage address of a picture
	 */
	public record ChatMember(@Nullable String xmppUsername, @Nullable String firstName, @Nullable String lastName,
			@JsonAlias("affiliation") @Nullable String role, @JsonAlias("photo") @Nullable String profileImage) {
	}

}
