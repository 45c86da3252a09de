package com.ethora.bot.xmpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomListing;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is asked and ordered about rooms: to rooms as XEP-0045 has it, and in
 * Ethora's own way without an address.
 */
final class RoomStanzas {

	private static final String NO_PICTURE = "none";

	private static final Map<RoomListing, String> LISTINGS = Map.of(RoomListing.ACCOUNT, Ns.DISCO_ITEMS,
			RoomListing.ETHORA, Ns.GET_ROOMS, RoomListing.SERVICE, Ns.DISCO_ITEMS);

	private RoomStanzas() {
	}

	static String directory(RoomListing listing, @Nullable Jid service, String id) {
		return iq("get", service, id).empty("query", Objects.requireNonNull(LISTINGS.get(listing))).done();
	}

	static String info(Jid room, String id) {
		return iq("get", room, id).empty("query", Ns.DISCO_INFO).done();
	}

	static String members(Jid room, String id) {
		return iq("get", null, id).start("query", Ns.ROOM_MEMBERS).attribute("room", room).done();
	}

	static String affiliated(Jid room, Affiliation affiliation, String id) {
		return iq("get", room, id).start("query", Ns.MUC_ADMIN)
			.start("item")
			.attribute("affiliation", word(affiliation))
			.done();
	}

	static String affiliate(Jid room, Jid person, Affiliation affiliation, @Nullable String reason, String id) {
		XmlWriter item = iq("set", room, id).start("query", Ns.MUC_ADMIN)
			.start("item")
			.attribute("affiliation", word(affiliation))
			.attribute("jid", person.bare());
		return reason(item, reason).done();
	}

	static String role(Jid room, String nick, Role role, @Nullable String reason, String id) {
		XmlWriter item = iq("set", room, id).start("query", Ns.MUC_ADMIN)
			.start("item")
			.attribute("role", word(role))
			.attribute("nick", nick);
		return reason(item, reason).done();
	}

	static String suspend(Jid room, Jid person, Duration time, @Nullable String reason, String id) {
		return suspension(room, person, "ban", id).attribute("time", time.toSeconds())
			.attribute("comment", Objects.requireNonNullElse(reason, ""))
			.done();
	}

	static String unsuspend(Jid room, Jid person, String id) {
		return suspension(room, person, "unban", id).done();
	}

	private static XmlWriter suspension(Jid room, Jid person, String action, String id) {
		return iq("set", null, id).start("query", Ns.SUSPEND)
			.attribute("action", action)
			.attribute("user", person.requireLocal())
			.attribute("type", "room")
			.attribute("room", room);
	}

	static String configuration(Jid room, String id) {
		return iq("get", room, id).empty("query", Ns.MUC_OWNER).done();
	}

	static String configure(Jid room, RoomConfiguration changes, String id) {
		XmlWriter query = iq("set", room, id).start("query", Ns.MUC_OWNER);
		new DataForm(changes.fields()).submit(query, Ns.MUC_CONFIG);
		return query.done();
	}

	static String destroy(Jid room, @Nullable String reason, String id) {
		return reason(iq("set", room, id).start("query", Ns.MUC_OWNER).start("destroy"), reason).done();
	}

	static String subject(Jid room, String subject, String id) {
		return message(room, id).attribute("type", "groupchat").leaf("subject", subject).done();
	}

	static String invite(Jid room, Jid person, @Nullable String reason, String id) {
		XmlWriter invite = message(room, id).start("x", Ns.MUC_USER).start("invite").attribute("to", person.bare());
		return reason(invite, reason).done();
	}

	static String picture(Jid room, @Nullable String thumbnail, @Nullable String background, String id) {
		return iq("set", null, id).start("query", Ns.ROOM_PICTURE)
			.attribute("room", room)
			.attribute("room_thumbnail", Objects.requireNonNullElse(thumbnail, NO_PICTURE))
			.attribute("room_background", Objects.requireNonNullElse(background, NO_PICTURE))
			.done();
	}

	/** What Ethora's clients tell each other so that they ask for the members anew. */
	static String membersChanged(Jid room, Jid person, Affiliation affiliation, String id) {
		return message(room, id).attribute("type", "groupchat")
			.empty("members-refresh", Ns.MEMBERS_REFRESH)
			.empty("no-store", Ns.HINTS)
			.start("x", Ns.MUC_USER)
			.start("item")
			.attribute("affiliation", word(affiliation))
			.attribute("nick", person.requireLocal())
			.done();
	}

	private static XmlWriter message(Jid room, String id) {
		return XmlWriter.of("message", Ns.CLIENT).attribute("to", room).attribute("id", id);
	}

	private static XmlWriter iq(String type, @Nullable Jid to, String id) {
		return XmlWriter.of("iq", Ns.CLIENT).attribute("type", type).attribute("to", to).attribute("id", id);
	}

	private static XmlWriter reason(XmlWriter order, @Nullable String reason) {
		return (reason != null) ? order.leaf("reason", reason) : order;
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
