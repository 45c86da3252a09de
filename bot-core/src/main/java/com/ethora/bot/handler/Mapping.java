package com.ethora.bot.handler;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.annotation.Trigger;

import org.jspecify.annotations.Nullable;

/**
 * Which messages a method handles, or what it is told of.
 *
 * @param trigger what has to happen
 * @param pattern what a text must match, for patterns
 * @param command what a text must say, for commands
 * @param reactions the reactions that matter, none for all
 * @param bots the bots it must have reached, none for all
 * @param rooms the rooms it must come from, none for all
 */
record Mapping(Trigger trigger, @Nullable Pattern pattern, @Nullable CommandTemplate command, Set<String> reactions,
		Set<String> bots, Set<String> rooms) {

	/** The more special, the earlier. */
	static final Comparator<Mapping> PRECEDENCE = Comparator.comparing(Mapping::trigger)
		.thenComparing((mapping) -> (mapping.command() != null) ? -mapping.command().words().size() : 0)
		.thenComparing((mapping) -> mapping.pattern() == null)
		.thenComparing((mapping) -> mapping.reactions().isEmpty())
		.thenComparing((mapping) -> mapping.rooms().isEmpty())
		.thenComparing((mapping) -> mapping.bots().isEmpty());

	Mapping {
		reactions = Set.copyOf(reactions);
		bots = Set.copyOf(bots);
		rooms = Set.copyOf(rooms);
	}

	/** This mapping, and one for each other name of its command. */
	Stream<Mapping> all() {
		return (this.command != null)
				? this.command.all()
					.map((name) -> new Mapping(this.trigger, this.pattern, name, this.reactions, this.bots, this.rooms))
				: Stream.of(this);
	}

	boolean covers(String bot, Jid room) {
		return coversBot(bot) && (this.rooms.isEmpty() || this.rooms.contains(room.toString())
				|| (room.local() != null && this.rooms.contains(room.local())));
	}

	/** A method for some rooms gets what people say aside there, and nothing else. */
	boolean covers(String bot, Peer peer) {
		return peer.room().map((room) -> covers(bot, room)).orElseGet(() -> this.rooms.isEmpty() && coversBot(bot));
	}

	boolean coversBot(String bot) {
		return this.bots.isEmpty() || this.bots.contains(bot);
	}

	/**
	 * Return whether something could happen that both would handle with equal right.
	 */
	boolean ties(Mapping other) {
		return PRECEDENCE.compare(this, other) == 0 && asks().equals(other.asks())
				&& overlap(this.reactions, other.reactions) && overlap(this.bots, other.bots)
				&& overlap(this.rooms, other.rooms);
	}

	/** Whether a text is as it must be. */
	boolean matches(String text) {
		return this.pattern == null || this.pattern.matcher(text).matches();
	}

	private String asks() {
		if (this.command != null) {
			return String.join(" ", this.command.words()).toLowerCase(Locale.ROOT);
		}
		return (this.pattern != null) ? this.pattern.pattern() : "";
	}

	private static boolean overlap(Set<String> one, Set<String> other) {
		return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
	}

	String describe() {
		return switch (this.trigger) {
			case COMMAND -> "command '%s'".formatted((this.command != null) ? this.command.usage() : "");
			case PATTERN -> "pattern '%s'".formatted(this.pattern);
			case REPLY -> "reply to the bot";
			case MENTION -> "mention";
			case MEDIA -> "files";
			case MESSAGE -> "any message";
			case UNMATCHED -> "what nothing else handles";
			case DIRECT_MESSAGE ->
				(this.pattern != null) ? "direct message '%s'".formatted(this.pattern) : "any direct message";
			case REACTION -> this.reactions.isEmpty() ? "any reaction"
					: "reaction %s".formatted(String.join(" ", this.reactions.stream().sorted().toList()));
			case EDIT -> "edit";
			case DELETE -> "deletion";
			case JOIN -> "somebody comes";
			case LEAVE -> "somebody leaves";
			case INVITE -> "invitation";
		};
	}

}
