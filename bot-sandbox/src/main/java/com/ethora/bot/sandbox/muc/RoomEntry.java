package com.ethora.bot.sandbox.muc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Jid;

/**
 * What is known of a room.
 *
 * @param name its name
 * @param title the name to show
 * @param description what it is for
 * @param membersOnly whether only members may enter
 * @param picture address of a picture, {@code none} if there is none
 * @param people everybody it knows, by bare address
 */
public record RoomEntry(String name, String title, String description, boolean membersOnly, String picture,
		Map<Jid, Person> people) {

	public RoomEntry {
		people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
	}

	public String affiliation(Jid person) {
		Person known = this.people.get(person.bare());
		return (known != null) ? known.affiliation() : "none";
	}

	public boolean isMember(Jid person) {
		return isMember(affiliation(person));
	}

	private static boolean isMember(String affiliation) {
		return affiliation.equals("member") || governs(affiliation);
	}

	/**
	 * Whether somebody may say who else belongs to the room.
	 * @param person who
	 * @return whether the person may
	 */
	public boolean isGovernedBy(Jid person) {
		return governs(affiliation(person));
	}

	public boolean isOwnedBy(Jid person) {
		return affiliation(person).equals("owner");
	}

	private static boolean governs(String affiliation) {
		return affiliation.equals("owner") || affiliation.equals("admin");
	}

	/**
	 * Somebody a room knows.
	 *
	 * @param affiliation relation to the room
	 * @param name name to show
	 */
	public record Person(String affiliation, String name) {

		public boolean isMember() {
			return RoomEntry.isMember(this.affiliation);
		}

	}

}
