package com.ethora.bot.sandbox.muc;

import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * One order of a moderator or an admin about one person.
 *
 * @param person bare address of whom it is about
 * @param affiliation the new affiliation, if that is what changes
 * @param role the new role, if that is what changes
 * @param reason why, perhaps empty
 */
record AdminOrder(Jid person, Optional<Affiliation> affiliation, Optional<Role> role, String reason) {

	static AdminOrder of(Room room, Element item) {
		Optional<Affiliation> affiliation = item.attribute("affiliation").map(Affiliation::of);
		Optional<Role> role = item.attribute("role").map(Role::of);
		if (affiliation.isPresent() == role.isPresent()) {
			throw new StanzaException(Condition.BAD_REQUEST, "An item changes an affiliation or a role");
		}
		return new AdminOrder(person(room, item), affiliation, role, item.textOf("reason", Ns.MUC_ADMIN));
	}

	void check(Room room, Jid admin) {
		Affiliation own = room.members().affiliation(admin);
		Affiliation theirs = room.members().affiliation(this.person);
		if (!own.isAtLeast(Affiliation.ADMIN)) {
			throw new StanzaException(Condition.FORBIDDEN, "This needs at least the affiliation admin");
		}
		boolean equals = theirs.isAtLeast(Affiliation.ADMIN)
				|| this.affiliation.filter((wanted) -> wanted.isAtLeast(Affiliation.ADMIN)).isPresent();
		if (equals && own != Affiliation.OWNER) {
			throw new StanzaException(Condition.NOT_ALLOWED, "This needs the affiliation owner");
		}
		if (room.members().isLastOwner(this.person) && this.affiliation.isPresent()
				&& this.affiliation.get() != Affiliation.OWNER) {
			throw new StanzaException(Condition.CONFLICT, "The last owner has to stay one");
		}
	}

	void carryOut(Room room) {
		Optional<Occupant> occupant = room.occupants().person(this.person);
		this.affiliation.ifPresent((wanted) -> {
			room.members().set(this.person, wanted);
			occupant.ifPresentOrElse((present) -> affiliate(room, present, wanted), () -> announce(room, wanted));
		});
		this.role.ifPresent((wanted) -> {
			Occupant present = occupant.orElseThrow(() -> new StanzaException(Condition.ITEM_NOT_FOUND));
			if (wanted == Role.NONE) {
				Removal.remove(room, present, this.reason, Status.KICKED);
			}
			else {
				present.role(wanted);
				Presences.showToAll(room, present);
			}
		});
	}

	private void affiliate(Room room, Occupant present, Affiliation wanted) {
		if (wanted == Affiliation.OUTCAST) {
			Removal.remove(room, present, this.reason, Status.BANNED);
		}
		else if (wanted == Affiliation.NONE && room.config().membersOnly()) {
			Removal.remove(room, present, this.reason, Status.NO_LONGER_A_MEMBER);
		}
		else {
			present.role(wanted.role());
			Presences.showToAll(room, present);
		}
	}

	/** Of those who are not there a presence can tell nothing. */
	private void announce(Room room, Affiliation wanted) {
		room.occupants()
			.deliver(Element.of("message", Ns.CLIENT)
				.with("from", room.jid().toString())
				.with(Element.of("x", Ns.MUC_USER)
					.with(Element.of("item", Ns.MUC_USER)
						.with("affiliation", wanted.word())
						.with("jid", this.person.toString()))));
	}

	private static Jid person(Room room, Element item) {
		Optional<String> jid = item.attribute("jid");
		if (jid.isPresent()) {
			return Jid.parse(jid.get()).bare();
		}
		return item.attribute("nick")
			.flatMap(room.occupants()::named)
			.map(Occupant::person)
			.orElseThrow(
					() -> new StanzaException(Condition.ITEM_NOT_FOUND, "There is nobody of that name in the room"));
	}

}
