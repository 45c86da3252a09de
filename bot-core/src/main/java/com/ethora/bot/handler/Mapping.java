package com.ethora.bot.handler;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.annotation.Trigger;

import org.jspecify.annotations.Nullable;

/**
 * Which messages a method handles.
 *
 * @param trigger what a message must be
 * @param pattern what its text must match, for patterns
 * @param command what it must say, for commands
 * @param bots the bots it must have reached, none for all
 * @param rooms the rooms it must come from, none for all
 */
record Mapping(Trigger trigger, @Nullable Pattern pattern, @Nullable CommandTemplate command, Set<String> bots,
		Set<String> rooms) {

	/** The more special, the earlier. */
	static final Comparator<Mapping> PRECEDENCE = Comparator.comparing(Mapping::trigger)
		.thenComparing((mapping) -> (mapping.command() != null) ? -mapping.command().words().size() : 0)
		.thenComparing((mapping) -> mapping.pattern() == null)
		.thenComparing((mapping) -> mapping.rooms().isEmpty())
		.thenComparing((mapping) -> mapping.bots().isEmpty());

	Mapping {
		bots = Set.copyOf(bots);
		rooms = Set.copyOf(rooms);
	}

	boolean covers(String bot, Jid room) {
		return coversBot(bot) && (this.rooms.isEmpty() || this.rooms.contains(room.toString())
				|| this.rooms.contains(room.requireLocal()));
	}

	/** A method for some rooms gets what people say aside there, and nothing else. */
	boolean covers(String bot, Peer peer) {
		return peer.room().map((room) -> covers(bot, room)).orElseGet(() -> this.rooms.isEmpty() && coversBot(bot));
	}

	private boolean coversBot(String bot) {
		return this.bots.isEmpty() || this.bots.contains(bot);
	}

	/**
	 * Return whether some message would be handled by both with equal right.
	 */
	boolean ties(Mapping other) {
		return PRECEDENCE.compare(this, other) == 0 && asks().equals(other.asks()) && overlap(this.bots, other.bots)
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
			case MENTION -> "mention";
			case MESSAGE -> "any message";
			case DIRECT_MESSAGE ->
				(this.pattern != null) ? "direct message '%s'".formatted(this.pattern) : "any direct message";
		};
	}

}
