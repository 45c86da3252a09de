package com.ethora.bot.handler;

import java.security.Principal;
import java.util.Optional;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;

/**
 * Somebody as applications know people: by their account where the room shows it, else by
 * their name in the room.
 *
 * @param name the name
 */
record SenderPrincipal(String name) implements Principal {

	@Override
	public String getName() {
		return this.name;
	}

	static SenderPrincipal of(Bot bot, Jid room, String nick) {
		return new SenderPrincipal(occupant(bot, room, nick).map(Occupant::jid)
			.map((jid) -> jid.bare().toString())
			.orElseGet(() -> name(room, nick)));
	}

	static SenderPrincipal of(Peer peer) {
		return new SenderPrincipal(peer.room().map((room) -> name(room, peer.name())).orElse(peer.jid().toString()));
	}

	/** Nobody becomes somebody else by calling themselves by an address. */
	private static String name(Jid room, String nick) {
		return nick.contains("@") ? room.withResource(nick).toString() : nick;
	}

	static Optional<Occupant> occupant(Bot bot, Jid room, String nick) {
		return bot.rooms()
			.stream()
			.filter((candidate) -> candidate.jid().equals(room))
			.flatMap((found) -> found.occupants().stream())
			.filter((occupant) -> occupant.nick().equals(nick))
			.findFirst();
	}

}
