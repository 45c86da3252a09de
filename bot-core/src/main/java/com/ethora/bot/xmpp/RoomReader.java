package com.ethora.bot.xmpp;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import org.jspecify.annotations.Nullable;

/**
 * Translates what servers answer about rooms into words. What has no sensible address is
 * left out.
 */
final class RoomReader {

	/** What Ethora says for no picture. */
	private static final String NO_PICTURE = "none";

	private RoomReader() {
	}

	/**
	 * Read a list of rooms, whatever its elements are called. The same question is
	 * answered by some servers with other things an account has, which are no rooms.
	 */
	static List<RoomInfo> directory(Element answer, String ownDomain) {
		return query(answer).stream()
			.flatMap((query) -> query.children().stream())
			.flatMap((item) -> room(item, ownDomain).stream())
			.toList();
	}

	private static Optional<RoomInfo> room(Element item, String ownDomain) {
		Jid jid = EthoraData.address(item, "jid");
		if (jid == null || jid.local() == null || jid.resource() != null || jid.domain().equals(ownDomain)) {
			return Optional.empty();
		}
		return Optional.of(new RoomInfo(jid, Objects.requireNonNullElse(item.attribute("name"), ""), null,
				number(item.attribute("users_cnt")), picture(item, "room_background"), picture(item, "room_thumbnail"),
				Set.of()));
	}

	/**
	 * Read what a room tells about itself: by service discovery, or with its form, as
	 * Ethora's protocol is written down.
	 */
	static RoomInfo info(Element answer, Jid room) {
		Element query = query(answer).orElse(answer);
		DataForm form = DataForm.in(query);
		String name = query.children("identity", Ns.DISCO_INFO)
			.map((identity) -> identity.attribute("name"))
			.filter(Objects::nonNull)
			.findFirst()
			.or(() -> form.value("muc#roomconfig_roomname"))
			.orElse("");
		String description = form.value("muc#roominfo_description")
			.or(() -> form.value("muc#roomconfig_roomdesc"))
			.orElse(null);
		Set<String> features = query.children("feature", Ns.DISCO_INFO)
			.flatMap((feature) -> Stream.ofNullable(feature.attribute("var")))
			.collect(Collectors.toSet());
		return new RoomInfo(room, name, description, number(form.value("muc#roominfo_occupants").orElse(null)), null,
				null, features);
	}

	/** Read Ethora's list of people. */
	static List<Member> members(Element answer) {
		return query(answer).stream()
			.flatMap((query) -> query.children("activity", Ns.ROOM_MEMBERS))
			.flatMap((activity) -> member(activity).stream())
			.toList();
	}

	private static Optional<Member> member(Element activity) {
		Jid jid = person(activity);
		if (jid == null) {
			return Optional.empty();
		}
		Affiliation affiliation = RoomWords.affiliation(activity.attribute("role"));
		String ban = Objects.requireNonNullElse(activity.attribute("ban_status"), "");
		boolean banned = affiliation == Affiliation.OUTCAST || !(ban.isBlank() || ban.equals("clear"));
		return Optional.of(new Member(jid, affiliation, said(activity.attribute("name")), picture(activity, "profile"),
				banned, time(activity.attribute("last_active"))));
	}

	/** Read a list of people by their relation to a room. */
	static List<Member> affiliated(Element answer, Affiliation asked) {
		return query(answer).stream()
			.flatMap((query) -> query.children("item", Ns.MUC_ADMIN))
			.flatMap((item) -> Stream.ofNullable(person(item)))
			.map((person) -> Member.of(person, asked))
			.toList();
	}

	static RoomConfiguration configuration(Element answer) {
		return new RoomConfiguration(DataForm.in(query(answer).orElse(answer)).fields());
	}

	private static Optional<Element> query(Element answer) {
		return answer.child("query");
	}

	private static @Nullable Jid person(Element item) {
		Jid jid = EthoraData.address(item, "jid");
		return (jid != null && jid.local() != null) ? jid : null;
	}

	private static @Nullable String picture(Element item, String attribute) {
		String address = said(item.attribute(attribute));
		return NO_PICTURE.equals(address) ? null : address;
	}

	private static @Nullable String said(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value : null;
	}

	private static @Nullable Integer number(@Nullable String value) {
		return (value != null && value.matches("\\d{1,9}")) ? Integer.valueOf(value) : null;
	}

	private static @Nullable Instant time(@Nullable String value) {
		try {
			return (value != null && value.matches("\\d{1,12}")) ? Instant.ofEpochSecond(Long.parseLong(value)) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
