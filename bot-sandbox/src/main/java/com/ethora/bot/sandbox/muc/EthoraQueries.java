package com.ethora.bot.sandbox.muc;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.IqTable;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Ethora's own questions about rooms. They are asked without an address.
 */
final class EthoraQueries {

	private static final int MAX_MEMBERS = 50;

	private final Rooms rooms;

	private final Clock clock;

	EthoraQueries(Rooms rooms, Clock clock) {
		this.rooms = rooms;
		this.clock = clock;
	}

	void register(IqTable table) {
		table.get("query", Ns.DISCO_ITEMS, (iq) -> rooms(iq, "item"));
		table.get("query", Ns.GET_ROOMS, (iq) -> rooms(iq, "room"));
		table.get("query", Ns.ROOM_LAST, this::members);
		table.set("query", Ns.SET_ROOM_PROFILE, this::pictures);
		table.set("query", Ns.USER_BAN, this::ban);
	}

	private void rooms(Iq iq, String name) {
		String namespace = iq.payload().namespace();
		iq.answer(Element.of("query", namespace)
			.with(this.rooms.all()
				.stream()
				.filter((room) -> !room.config().membersOnly()
						|| room.members().affiliation(iq.from().bare()).isAtLeast(Affiliation.MEMBER))
				.map((room) -> room(room, name, namespace))
				.toList()));
	}

	private static Element room(Room room, String name, String namespace) {
		return Element.of(name, namespace)
			.with("jid", room.jid().toString())
			.with("name", room.config().name())
			.with("users_cnt", Integer.toString(room.occupants().count()))
			.with("room_background", room.config().background())
			.with("room_thumbnail", room.config().thumbnail());
	}

	private void members(Iq iq) {
		Room room = room(iq);
		List<Element> members = room.members()
			.all()
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Jid, Member> member) -> member.getValue().lastActive()).reversed())
			.limit(MAX_MEMBERS)
			.map((member) -> activity(room, member))
			.toList();
		iq.answer(Element.of("query", Ns.ROOM_LAST).with("room", room.jid().toString()).with(members));
	}

	private static Element activity(Room room, Map.Entry<Jid, Member> member) {
		Affiliation affiliation = member.getValue().affiliation();
		return Element.of("activity", Ns.ROOM_LAST)
			.with("jid", member.getKey().toString())
			.with("name", member.getValue().name())
			.with("role", affiliation.word())
			.with("ban_status", room.members().isBanned(member.getKey()) ? "banned" : "clear")
			.with("last_active", Long.toString(member.getValue().lastActive().getEpochSecond()))
			.with("profile", RoomConfig.NO_PICTURE);
	}

	private void pictures(Iq iq) {
		Room room = room(iq);
		room.requireAffiliation(iq.from(), Affiliation.OWNER);
		room.config(room.config()
			.withPictures(iq.payload().attribute("room_thumbnail").orElse(room.config().thumbnail()),
					iq.payload().attribute("room_background").orElse(room.config().background())));
		iq.answer();
	}

	private void ban(Iq iq) {
		Room room = room(iq);
		room.requireAffiliation(iq.from(), Affiliation.ADMIN);
		Jid person = Jid.bare(iq.payload().attribute("user").orElse(""), iq.from().domain());
		switch (iq.payload().attribute("action").orElse("")) {
			case "ban" -> room.members().silence(person, this.clock.instant().plusSeconds(seconds(iq)));
			case "unban" -> room.members().silence(person, Instant.MIN);
			default -> throw new StanzaException(Condition.BAD_REQUEST, "There is no such action");
		}
		iq.answer();
	}

	private static long seconds(Iq iq) {
		String time = iq.payload().attribute("time").orElse("");
		if (!time.matches("\\d{1,10}")) {
			throw new StanzaException(Condition.BAD_REQUEST, "There is no time");
		}
		return Long.parseLong(time);
	}

	private Room room(Iq iq) {
		return this.rooms.get(Jid.parse(iq.payload().attribute("room").orElse("")).local());
	}

}
