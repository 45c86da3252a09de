package com.ethora.bot;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The naming rule for rooms of two people: a conversation of two is a room like any
 * other, named after both. The names alone do not tell where one ends and the other
 * begins, so it can only be asked whether a room is one of two people with a known one.
 *
 * @param name the name of the room
 */
public record OneToOneRoom(String name) {

	private static final String SEPARATOR = "-";

	private static final String ENCRYPTED = "-e2ee";

	/**
	 * Return the room of two people.
	 * @param one the account of one
	 * @param other the account of the other
	 * @return the room, the same for both
	 */
	public static OneToOneRoom of(Jid one, Jid other) {
		return new OneToOneRoom(
				Stream.of(one.requireLocal(), other.requireLocal()).sorted().collect(Collectors.joining(SEPARATOR)));
	}

	/**
	 * Return the room at an address, whether or not it is one of two people.
	 * @param room the address
	 * @return the room
	 */
	public static OneToOneRoom at(Jid room) {
		return new OneToOneRoom(room.requireLocal());
	}

	/**
	 * Return the address of the room.
	 * @param service the domain of the rooms
	 * @return the address
	 */
	public Jid jid(String service) {
		return new Jid(this.name, service, null);
	}

	/**
	 * Return whether this is the room of somebody and one other person.
	 * @param person the account of somebody
	 * @return whether it is
	 */
	public boolean isOf(Jid person) {
		return other(person).isPresent();
	}

	/**
	 * Return whether the room is for encrypted messages, which bots cannot read.
	 * @return whether it is
	 */
	public boolean encrypted() {
		return this.name.endsWith(ENCRYPTED);
	}

	/**
	 * Return who shares this room with somebody.
	 * @param person the account of somebody
	 * @return the name of the other account, empty when this is no room of the two
	 */
	public Optional<String> other(Jid person) {
		String names = encrypted() ? this.name.substring(0, this.name.length() - ENCRYPTED.length()) : this.name;
		String known = person.requireLocal();
		Optional<String> other = Optional.empty();
		if (names.startsWith(known + SEPARATOR)) {
			other = Optional.of(names.substring(known.length() + SEPARATOR.length()));
		}
		else if (names.endsWith(SEPARATOR + known)) {
			other = Optional.of(names.substring(0, names.length() - known.length() - SEPARATOR.length()));
		}
		return other.filter((name) -> !name.isEmpty());
	}

}
