package com.ethora.bot;

import java.util.Optional;

/**
 * Somebody a bot talks to alone: an account, or a person in a room who is known by their
 * place there only. The two are never the same to a bot, even if one person is behind
 * both.
 *
 * @param jid the bare address of the account, or the address of the place in the room
 * @param inRoom whether it is a place in a room
 */
public record Peer(Jid jid, boolean inRoom) {

	public Peer {
		jid.requireLocal();
		jid = inRoom ? jid : jid.bare();
		if (inRoom && jid.resource() == null) {
			throw new IllegalArgumentException("'%s' is a room and nobody in it".formatted(jid));
		}
	}

	/**
	 * Somebody by their account.
	 * @param account the account
	 * @return the peer
	 */
	public static Peer account(Jid account) {
		return new Peer(account, false);
	}

	/**
	 * Somebody in a room.
	 * @param room the room
	 * @param nick who
	 * @return the peer
	 */
	public static Peer occupant(Jid room, String nick) {
		return new Peer(room.withResource(nick), true);
	}

	/**
	 * Return the room through which is talked.
	 * @return the room, none for an account
	 */
	public Optional<Jid> room() {
		return this.inRoom ? Optional.of(this.jid.bare()) : Optional.empty();
	}

	/**
	 * Return what the person is called where nothing better is known.
	 * @return the nick in the room, or the local part of the account
	 */
	public String name() {
		String nick = this.jid.resource();
		return (nick != null) ? nick : this.jid.requireLocal();
	}

	@Override
	public String toString() {
		return this.jid.toString();
	}

}
