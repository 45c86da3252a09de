package com.ethora.bot.handler;

import java.util.List;
import java.util.regex.Pattern;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Naming;
import com.ethora.bot.OneToOneRoom;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.handler.CommandLine.Form;

/**
 * How people speak to one bot: by {@code @} and one of its names, by the sign that
 * commands begin with, or just so where nobody else is.
 */
final class Addressing {

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*(?:\\s|$)");

	private static final Pattern AFTER_NAME = Pattern.compile("^\\s*[:,]?\\s*");

	private final Naming naming;

	private final Jid account;

	private final List<String> prefixes;

	Addressing(Bot bot, List<String> prefixes) {
		this.naming = Naming.of(bot);
		this.account = bot.jid();
		this.prefixes = List.copyOf(prefixes);
	}

	/**
	 * Return whether a message names the bot, by what it says or because somebody chose
	 * the bot from a list.
	 */
	boolean mentions(RoomMessage message) {
		return this.naming.isIn(message);
	}

	/**
	 * Return what is said to the bot: the text without the name it begins with.
	 */
	String withoutGreeting(String text) {
		return this.naming.withoutGreeting(text);
	}

	/**
	 * Return whether a text begins as commands do: with a prefix and a word.
	 */
	boolean looksLikeCommand(String text) {
		String said = withoutGreeting(text);
		return this.prefixes.stream()
			.anyMatch((prefix) -> said.startsWith(prefix)
					&& WORD.matcher(said).region(prefix.length(), said.length()).lookingAt());
	}

	/**
	 * Return what may be a command in a message of a room: what has a prefix, is said to
	 * the bot by name, or is said in the room of the bot and the sender.
	 */
	CommandLine command(RoomMessage message) {
		boolean alone = OneToOneRoom.at(message.room())
			.other(this.account)
			.filter((other) -> other.equals(message.sender().nick()))
			.isPresent();
		return command(withoutGreeting(message), message.text(), alone);
	}

	/**
	 * Return what may be a command in a message to the bot alone: whatever it is.
	 */
	CommandLine command(DirectMessage message) {
		return command(withoutGreeting(message.text()), message.text(), true);
	}

	private CommandLine command(String said, String text, boolean alone) {
		boolean toUs = said.length() < text.length();
		for (String prefix : this.prefixes) {
			if (said.startsWith(prefix) && said.length() > prefix.length()) {
				return CommandLine.of(said.substring(prefix.length()), toUs ? Form.MENTION : Form.PREFIX);
			}
		}
		if (toUs) {
			return CommandLine.of(said, Form.MENTION);
		}
		return alone ? CommandLine.of(said, Form.ALONE) : CommandLine.NONE;
	}

	/**
	 * Return what is said to the bot: the text without the name it begins with, also when
	 * that was chosen from a list that has another name for the bot.
	 */
	String withoutGreeting(RoomMessage message) {
		String text = message.text();
		String said = withoutGreeting(text);
		return (said.length() < text.length()) ? said : withoutChosenName(message, text);
	}

	private String withoutChosenName(RoomMessage message, String text) {
		int begin = text.length() - text.stripLeading().length();
		return message.mentions()
			.stream()
			.filter((mention) -> mention.offset() == begin && mention.jid().equals(this.account.bare()))
			.findFirst()
			.map((mention) -> text.substring(mention.offset() + mention.length()))
			.map((said) -> AFTER_NAME.matcher(said).replaceFirst(""))
			.orElse(text);
	}

}
