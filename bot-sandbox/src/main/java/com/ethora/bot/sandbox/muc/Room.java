package com.ethora.bot.sandbox.muc;

import java.time.Clock;
import java.util.Optional;

import com.ethora.bot.sandbox.archive.RoomArchive;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * One room: its settings, its people and what was said.
 */
final class Room {

	private final Jid jid;

	private final Members members;

	private final Occupants occupants = new Occupants();

	private final RoomArchive archive;

	private final Subscribers subscribers = new Subscribers();

	private RoomConfig config;

	private Element subject;

	Room(Jid jid, int history, Clock clock) {
		this.jid = jid;
		this.members = new Members(clock);
		this.archive = new RoomArchive(history);
		this.config = RoomConfig.of(jid);
		this.subject = Element.of("message", Ns.CLIENT)
			.with("from", jid.toString())
			.with("type", "groupchat")
			.with(Element.of("subject", Ns.CLIENT));
	}

	Jid jid() {
		return this.jid;
	}

	Jid place(Occupant occupant) {
		return this.jid.withResource(occupant.nick());
	}

	Members members() {
		return this.members;
	}

	Occupants occupants() {
		return this.occupants;
	}

	Subscribers subscribers() {
		return this.subscribers;
	}

	RoomArchive archive() {
		return this.archive;
	}

	RoomConfig config() {
		return this.config;
	}

	void config(RoomConfig config) {
		this.config = config;
	}

	Element subject() {
		return this.subject;
	}

	void subject(Element subject) {
		this.subject = subject;
	}

	Affiliation affiliation(Occupant occupant) {
		return this.members.affiliation(occupant.person());
	}

	/**
	 * The occupant behind a stanza.
	 * @param client the sender
	 * @return the occupant
	 * @throws StanzaException with {@code not-acceptable} when the sender is not in here
	 */
	Occupant occupant(Jid client) {
		Optional<Occupant> occupant = this.occupants.of(client);
		return occupant.orElseThrow(() -> new StanzaException(Condition.NOT_ACCEPTABLE,
				"Only occupants are allowed to send messages to the conference"));
	}

	void requireAffiliation(Jid client, Affiliation least) {
		if (!this.members.affiliation(client.bare()).isAtLeast(least)) {
			throw new StanzaException(Condition.FORBIDDEN, "This needs at least the affiliation " + least.word());
		}
	}

}
