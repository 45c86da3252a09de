package com.ethora.bot;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who a bot is to the people in its rooms.
 *
 * @param name the name to show
 * @param firstName the first name, as Ethora keeps names in two parts
 * @param lastName the last name
 * @param photo address of a picture
 * @param showInChannel whether replies are shown in the channel and not only in a thread
 * @param description one line about the bot
 * @param aliases other names the bot listens to
 */
public record BotProfile(String name, String firstName, String lastName, @Nullable String photo, boolean showInChannel,
		@Nullable String description, List<String> aliases) {

	public BotProfile {
		if (name.isBlank()) {
			throw new IllegalArgumentException("'name' must not be blank");
		}
		aliases = List.copyOf(aliases);
	}

	/**
	 * A profile of a name alone: its first word is the first name.
	 * @param name the name to show
	 * @return the profile
	 */
	public static BotProfile of(String name) {
		String trimmed = name.strip();
		int space = trimmed.indexOf(' ');
		String first = (space < 0) ? trimmed : trimmed.substring(0, space);
		String last = (space < 0) ? "Bot" : trimmed.substring(space + 1).strip();
		return new BotProfile(trimmed, first, last, null, true, null, List.of());
	}

	/**
	 * Return every name people may call the bot by.
	 * @return the name and the aliases
	 */
	public List<String> callNames() {
		return Stream.concat(Stream.of(this.name), this.aliases.stream()).distinct().toList();
	}

}
