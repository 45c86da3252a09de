package com.ethora.bot.sandbox.muc;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Everybody a room knows, by bare address.
 */
final class Members {

	private final Map<Jid, Member> members = new LinkedHashMap<>();

	private final Clock clock;

	Members(Clock clock) {
		this.clock = clock;
	}

	Map<Jid, Member> all() {
		return Collections.unmodifiableMap(this.members);
	}

	Affiliation affiliation(Jid person) {
		Member member = this.members.get(person);
		return (member != null) ? member.affiliation() : Affiliation.NONE;
	}

	void set(Jid person, Affiliation affiliation) {
		this.members.put(person, known(person).with(affiliation));
	}

	/**
	 * Let nothing be heard of what somebody says.
	 * @param person who
	 * @param end until when; the past to have the person heard again
	 */
	void silence(Jid person, Instant end) {
		this.members.put(person, known(person).silentUntil(end));
	}

	boolean isSilent(Jid person) {
		return known(person).isSilent(this.clock.instant());
	}

	boolean isBanned(Jid person) {
		return affiliation(person) == Affiliation.OUTCAST || isSilent(person);
	}

	private Member known(Jid person) {
		Member member = this.members.get(person);
		return (member != null) ? member : Member.of(Affiliation.NONE, person.local(), this.clock.instant());
	}

	/**
	 * Check that somebody may come in.
	 * @param person who wants to
	 * @param membersOnly whether only members may
	 */
	void check(Jid person, boolean membersOnly) {
		Affiliation affiliation = affiliation(person);
		if (affiliation == Affiliation.OUTCAST) {
			throw new StanzaException(Condition.FORBIDDEN, "You are banned in this room!");
		}
		if (membersOnly && !affiliation.isAtLeast(Affiliation.MEMBER)) {
			throw new StanzaException(Condition.REGISTRATION_REQUIRED, "Only members may enter");
		}
	}

	/**
	 * Make a newcomer to an open room a member, as Ethora does.
	 * @param person who came in
	 * @param created whether the room was made by that
	 */
	void admit(Jid person, boolean created) {
		if (created) {
			set(person, Affiliation.OWNER);
		}
		else if (!this.members.containsKey(person)) {
			set(person, Affiliation.MEMBER);
		}
	}

	/**
	 * Remember that somebody came or wrote.
	 * @param person who did
	 * @param stanza what they sent: it may tell their name
	 */
	void seen(Jid person, Element stanza) {
		String name = stanza.children()
			.stream()
			.filter((child) -> child.name().equals("data") && !child.namespace().equals(Ns.DATA_FORM))
			.findFirst()
			.flatMap((data) -> data.attribute("fullName"))
			.orElseGet(() -> known(person).name());
		this.members.put(person, known(person).seen(name, this.clock.instant()));
	}

	boolean isLastOwner(Jid person) {
		return affiliation(person) == Affiliation.OWNER && this.members.values()
			.stream()
			.filter((member) -> member.affiliation() == Affiliation.OWNER)
			.count() == 1;
	}

}
