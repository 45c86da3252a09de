package com.ethora.bot.policy;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.Room;

import org.jspecify.annotations.Nullable;

/**
 * Who wants something of a bot, as the chat server vouches for it.
 *
 * @param bot the bot
 * @param name the name in the room, or the account
 * @param room the room it is wanted in, absent outside of rooms
 * @param trusted whether the configuration of the bot says that they may do everything
 */
public record Caller(Bot bot, String name, @Nullable Jid room, boolean trusted) {

	/**
	 * Somebody in a room.
	 * @param bot the bot
	 * @param room the room
	 * @param nick their name there
	 * @return the caller
	 */
	public static Caller inRoom(Bot bot, Jid room, String nick) {
		return new Caller(bot, nick, room.bare(), false);
	}

	/**
	 * Somebody who talks to the bot alone. Aside in a room they are who they are there.
	 * @param bot the bot
	 * @param peer who
	 * @param admins the accounts that may do everything
	 * @return the caller
	 */
	public static Caller alone(Bot bot, Peer peer, Set<Jid> admins) {
		return peer.room()
			.map((room) -> inRoom(bot, room, peer.name()))
			.orElseGet(() -> new Caller(bot, peer.jid().toString(), null, admins.contains(peer.jid())));
	}

	/**
	 * Return the same who may do everything.
	 * @return the caller
	 */
	public Caller asTrusted() {
		return new Caller(this.bot, this.name, this.room, true);
	}

	/**
	 * Return what the room knows of them now.
	 * @return the occupant, none when they are not there or were never in a room
	 */
	public Optional<Occupant> occupant() {
		return this.bot.rooms()
			.stream()
			.filter((known) -> Objects.equals(known.jid(), this.room))
			.map(Room::occupants)
			.flatMap((occupants) -> occupants.stream())
			.filter((occupant) -> occupant.nick().equals(this.name))
			.findFirst();
	}

}
