package com.ethora.bot.xmpp;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages that are nobody's words: what a room tells about itself and its people,
 * and invitations.
 */
final class Notices {

	private static final String CONFIGURATION_CHANGED = "104";

	private Notices() {
	}

	/**
	 * Read a message.
	 * @param message the message, no error
	 * @return what it tells, empty when it is no notice
	 * @throws DroppedException when it is one that makes no sense
	 */
	static Optional<RoomEvent> read(Element message) throws DroppedException {
		Jid from = EthoraData.address(message, "from");
		if (from == null) {
			return Optional.empty();
		}
		boolean toAll = "groupchat".equals(message.attribute("type"));
		Optional<RoomEvent> invitation = toAll ? Optional.empty() : invitation(message, from);
		if (invitation.isPresent()) {
			return invitation;
		}
		if (from.local() == null || message.has("body")) {
			return Optional.empty();
		}
		if (toAll && message.has("subject", Ns.CLIENT)) {
			String subject = message.child("subject", Ns.CLIENT).map(Element::text).orElse("");
			return Optional.of(new RoomEvent.SubjectChanged(from.bare(), subject, from.resource()));
		}
		return people(message, from);
	}

	/** Only what has no nick is said by the room; everything else anybody can say. */
	private static Optional<RoomEvent> people(Element message, Jid from) {
		String nick = from.resource();
		if (nick != null) {
			return message.has("members-refresh", Ns.MEMBERS_REFRESH)
					? Optional.of(new RoomEvent.MembersChanged(from.bare(), nick)) : Optional.empty();
		}
		if (inside(message, "status").anyMatch((status) -> CONFIGURATION_CHANGED.equals(status.attribute("code")))) {
			return Optional.of(new RoomEvent.ConfigurationChanged(from));
		}
		return inside(message, "item").filter((item) -> item.attribute("affiliation") != null)
			.findFirst()
			.map((item) -> new RoomEvent.AffiliationChanged(from, RoomWords.affiliation(item.attribute("affiliation")),
					bare(EthoraData.address(item, "jid")), item.attribute("nick")));
	}

	/** A room passes on the invitations of its people, or people invite by themselves. */
	private static Optional<RoomEvent> invitation(Element message, Jid from) throws DroppedException {
		Optional<Element> mediated = inside(message, "invite").filter((invite) -> invite.attribute("to") == null)
			.findFirst();
		if (mediated.isPresent()) {
			String reason = mediated.get().child("reason", Ns.MUC_USER).map(Element::text).orElse("");
			return Optional.of(invited(from, EthoraData.address(mediated.get(), "from"), reason, false));
		}
		Optional<Element> direct = message.child("x", Ns.DIRECT_INVITE);
		if (direct.isPresent()) {
			String reason = Objects.requireNonNullElse(direct.get().attribute("reason"), "");
			return Optional.of(invited(EthoraData.address(direct.get(), "jid"), from, reason, true));
		}
		return Optional.empty();
	}

	private static RoomEvent invited(@Nullable Jid room, @Nullable Jid inviter, String reason, boolean direct)
			throws DroppedException {
		if (room == null || room.local() == null) {
			throw new DroppedException("invitation to nowhere");
		}
		return new RoomEvent.Invited(room.bare(), inviter, reason.isBlank() ? null : reason, direct);
	}

	private static Stream<Element> inside(Element message, String name) {
		return message.children("x", Ns.MUC_USER).flatMap((x) -> x.children(name, Ns.MUC_USER));
	}

	private static @Nullable Jid bare(@Nullable Jid address) {
		return (address != null) ? address.bare() : null;
	}

}
