package com.ethora.bot;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Something that a chat server of Ethora tells to everybody whom it concerns. Older
 * servers say what is new, newer ones only that something is: then it has to be asked
 * for.
 */
public sealed interface Announcement {

	/**
	 * Return what was said, as it was said.
	 * @return the attributes
	 */
	Map<String, String> attributes();

	/**
	 * Somebody's profile has changed.
	 *
	 * @param user who: the local part of the account, or what the server calls them
	 * @param attributes what was said
	 */
	record UserUpdated(String user, Map<String, String> attributes) implements Announcement {

		public UserUpdated {
			attributes = Map.copyOf(attributes);
		}

		/**
		 * Return the new first name.
		 * @return the name, if it was said
		 */
		public Optional<String> firstName() {
			return Optional.ofNullable(this.attributes.get("firstName"));
		}

		/**
		 * Return the new last name.
		 * @return the name, if it was said
		 */
		public Optional<String> lastName() {
			return Optional.ofNullable(this.attributes.get("lastName"));
		}

		/**
		 * Return the new picture.
		 * @return the address of the picture, if it was said
		 */
		public Optional<String> photo() {
			return Optional.ofNullable(this.attributes.get("photoURL"));
		}

		/**
		 * Return what the person says about themselves now.
		 * @return the description, if it was said
		 */
		public Optional<String> description() {
			return Optional.ofNullable(this.attributes.get("description"));
		}

		/** Without what people wrote. */
		@Override
		public String toString() {
			return "UserUpdated[user=%s]".formatted(this.user);
		}

	}

	/**
	 * What a room tells about itself has changed.
	 *
	 * @param chat the name of the room: the local part of its address
	 * @param room the address of the room, where it is known
	 * @param attributes what was said
	 */
	record ChatUpdated(String chat, @Nullable Jid room, Map<String, String> attributes) implements Announcement {

		public ChatUpdated {
			attributes = Map.copyOf(attributes);
		}

		/**
		 * Return the new title.
		 * @return the title, if it was said
		 */
		public Optional<String> title() {
			return Optional.ofNullable(this.attributes.get("title"));
		}

		/**
		 * Return what the room is for now.
		 * @return the description, if it was said
		 */
		public Optional<String> description() {
			return Optional.ofNullable(this.attributes.get("description"));
		}

		/**
		 * Return the new picture.
		 * @return the address of the picture, if it was said
		 */
		public Optional<String> picture() {
			return Optional.ofNullable(this.attributes.get("picture"));
		}

		/**
		 * Return how many people belong to the room now.
		 * @return the number, if it was said
		 */
		public Optional<Integer> users() {
			return Optional.ofNullable(this.attributes.get("usersCnt"))
				.filter((count) -> count.matches("\\d{1,9}"))
				.map(Integer::valueOf);
		}

		/** Without what people wrote. */
		@Override
		public String toString() {
			return "ChatUpdated[chat=%s]".formatted(this.chat);
		}

	}

}
