package com.ethora.bot.xmpp;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import com.ethora.bot.Availability;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people who are in no room with us show and publish.
 */
final class ContactReader {

	private static final int MAX_STATUS = 1024;

	private ContactReader() {
	}

	/**
	 * Read a presence that is not of a room we are in.
	 * @param presence the presence
	 * @param self who we are, as far as we know
	 * @return what it tells
	 * @throws DroppedException when it tells nothing
	 */
	static ContactEvent presence(Element presence, @Nullable Jid self) throws DroppedException {
		Jid from = EthoraData.address(presence, "from");
		if (from == null) {
			throw new DroppedException("presence of nobody");
		}
		if (from.equals(self)) {
			throw new DroppedException("our own presence");
		}
		if (presence.has("x", Ns.MUC_USER) || presence.has("x", Ns.MUC)) {
			throw new DroppedException("presence from where we are not");
		}
		String type = presence.attribute("type");
		if (type == null) {
			return new ContactEvent.Appeared(from, shown(presence));
		}
		return switch (type) {
			case "unavailable" -> new ContactEvent.Disappeared(from, status(presence));
			case "subscribe" -> new ContactEvent.Asked(from.bare());
			case "subscribed" -> new ContactEvent.Admitted(from.bare());
			case "unsubscribe" -> new ContactEvent.Withdrawn(from.bare());
			case "unsubscribed" -> new ContactEvent.Dismissed(from.bare());
			case "probe" -> new ContactEvent.Probed(from);
			case "error" -> throw new DroppedException("presence that was refused");
			default -> throw new DroppedException("presence of another type");
		};
	}

	private static Presence shown(Element presence) {
		Availability availability = switch (text(presence, "show").toLowerCase(Locale.ROOT)) {
			case "chat" -> Availability.CHAT;
			case "away" -> Availability.AWAY;
			case "xa" -> Availability.XA;
			case "dnd" -> Availability.DND;
			default -> Availability.AVAILABLE;
		};
		String priority = text(presence, "priority");
		int number = priority.matches("[+-]?\\d{1,3}") ? Integer.parseInt(priority) : 0;
		return new Presence(availability, status(presence), Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, number)));
	}

	private static @Nullable String status(Element presence) {
		String status = text(presence, "status");
		return status.isEmpty() ? null : status.substring(0, Math.min(status.length(), MAX_STATUS));
	}

	private static String text(Element presence, String name) {
		return presence.child(name, Ns.CLIENT).map((child) -> child.text().strip()).orElse("");
	}

	/**
	 * Read what an account publishes about itself.
	 * @param message the message
	 * @return what it tells, empty when it is no message of this sort
	 */
	static Optional<ContactEvent> published(Element message) {
		Jid from = EthoraData.address(message, "from");
		Element event = message.child("event", Ns.PUBSUB_EVENT).orElse(null);
		if (from == null || event == null || from.resource() != null) {
			return Optional.empty();
		}
		String node = event.child("items", Ns.PUBSUB_EVENT).map((items) -> items.attribute("node")).orElse(null);
		Element published = PeopleReader.items(event, Ns.PUBSUB_EVENT, Objects.requireNonNullElse(node, ""))
			.orElse(null);
		if (Ns.NICK.equals(node)) {
			return Optional.of(new ContactEvent.NickChanged(from, PeopleReader.nick(published).orElse(null)));
		}
		if (Ns.AVATAR_METADATA.equals(node)) {
			return Optional.of(new ContactEvent.AvatarChanged(from,
					PeopleReader.picture(published).map(PeopleReader.PictureInfo::id).orElse(null)));
		}
		return Optional.empty();
	}

}
