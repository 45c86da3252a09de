package com.ethora.bot.xmpp;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

/**
 * The presence of somebody in a room, or its end.
 *
 * @param room the room
 * @param nick the name in the room, absent when the room itself is meant
 * @param type the type of the presence, absent for being there
 * @param id the id that answers ours, if it is an answer
 * @param statuses the status codes of the room
 * @param destroyed whether the room is no more
 * @param occupant who it is, and what this one may do
 */
record RoomPresence(Jid room, @Nullable String nick, @Nullable String type, @Nullable String id, Set<Integer> statuses,
		boolean destroyed, Occupant occupant) {

	private static final int SELF = 110;

	private static final int RENAMED_BY_SERVER = 210;

	static RoomPresence of(Element presence) throws DroppedException {
		Jid from = EthoraData.address(presence, "from");
		if (from == null || from.local() == null) {
			throw new DroppedException("no room in 'from'");
		}
		String nick = from.resource();
		Set<Integer> statuses = new HashSet<>();
		presence.children("x", Ns.MUC_USER)
			.flatMap((x) -> x.children("status", Ns.MUC_USER))
			.forEach((status) -> statuses.add(code(status)));
		boolean destroyed = presence.children("x", Ns.MUC_USER).anyMatch((x) -> x.has("destroy", Ns.MUC_USER));
		Sender sender = EthoraData.of(presence).sender((nick != null) ? nick : from.requireLocal(), presence);
		return new RoomPresence(from.bare(), nick, presence.attribute("type"), presence.attribute("id"),
				Set.copyOf(statuses), destroyed, occupant(presence, sender));
	}

	private static Occupant occupant(Element presence, Sender sender) {
		Optional<Element> item = presence.children("x", Ns.MUC_USER)
			.flatMap((x) -> x.children("item", Ns.MUC_USER))
			.findFirst();
		return new Occupant(sender,
				RoomWords.affiliation(item.map((found) -> found.attribute("affiliation")).orElse(null)),
				RoomWords.role(item.map((found) -> found.attribute("role")).orElse(null)),
				item.map((found) -> EthoraData.address(found, "jid")).orElse(null));
	}

	boolean present() {
		return this.type == null;
	}

	boolean gone() {
		return "unavailable".equals(this.type);
	}

	boolean refused() {
		return "error".equals(this.type);
	}

	/** Whether the room says that this is us. */
	boolean self() {
		return this.statuses.contains(SELF);
	}

	boolean renamed() {
		return this.statuses.contains(RENAMED_BY_SERVER);
	}

	/** Why we are no longer there, if it is us. */
	Removal removal() {
		if (this.destroyed) {
			return Removal.DESTROYED;
		}
		if (this.statuses.contains(301)) {
			return Removal.BANNED;
		}
		// Kicks for technical reasons carry both codes.
		if (this.statuses.contains(332) || this.statuses.contains(333)) {
			return Removal.SERVICE;
		}
		if (this.statuses.contains(321) || this.statuses.contains(322)) {
			return Removal.MEMBERSHIP;
		}
		return this.statuses.contains(307) ? Removal.KICKED : Removal.UNKNOWN;
	}

	private static int code(Element status) {
		String code = status.attribute("code");
		return (code != null && code.matches("\\d{3}")) ? Integer.parseInt(code) : 0;
	}

}
