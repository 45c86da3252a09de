package com.ethora.bot.sandbox.muc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * The rooms, as others than their people look after them.
 */
public final class RoomRegistry {

	private final Rooms rooms;

	private final Directory directory;

	RoomRegistry(Rooms rooms, Directory directory) {
		this.rooms = rooms;
		this.directory = directory;
	}

	public List<RoomEntry> all() {
		return this.rooms.all().stream().map(RoomRegistry::entry).toList();
	}

	public Optional<RoomEntry> find(String name) {
		return this.rooms.find(name).map(RoomRegistry::entry);
	}

	/**
	 * Make a room that is not there yet.
	 * @param name its name
	 * @param title the name to show
	 * @param description what it is for
	 * @param membersOnly whether only members may enter
	 * @param owner who owns it
	 * @return the room
	 */
	public RoomEntry create(String name, String title, String description, boolean membersOnly, Jid owner) {
		Room room = this.rooms.create(name);
		room.config(new RoomConfig(title, description, membersOnly, RoomConfig.NO_PICTURE, RoomConfig.NO_PICTURE));
		room.members().set(owner.bare(), Affiliation.OWNER);
		return entry(room);
	}

	/**
	 * End a room.
	 * @param name its name
	 */
	public void destroy(String name) {
		this.rooms.find(name).ifPresent((room) -> {
			this.rooms.remove(room);
			Removal.removeAll(room, Element.of("destroy", Ns.MUC_OWNER));
		});
	}

	/**
	 * Forget what was said in all rooms.
	 */
	public void clear() {
		this.rooms.all().forEach((room) -> room.archive().clear());
	}

	/**
	 * Let somebody be a member of a room, if that is more than before, and invite the
	 * person.
	 * @param name name of the room
	 * @param person who
	 * @param inviter who invites
	 */
	public void admit(String name, Jid person, Jid inviter) {
		this.rooms.find(name).ifPresent((room) -> {
			if (!room.members().affiliation(person).isAtLeast(Affiliation.MEMBER)) {
				change(room, person, Affiliation.MEMBER);
			}
			Element invite = Element.of("invite", Ns.MUC_USER).with("from", inviter.toString());
			this.directory.deliver(person,
					Element.of("message", Ns.CLIENT)
						.with("from", room.jid().toString())
						.with("to", person.toString())
						.with(Element.of("x", Ns.MUC_USER).with(invite)));
		});
	}

	/**
	 * Let somebody be a member of a room no longer.
	 * @param name name of the room
	 * @param person who
	 */
	public void dismiss(String name, Jid person) {
		this.rooms.find(name).ifPresent((room) -> change(room, person, Affiliation.NONE));
	}

	private static void change(Room room, Jid person, Affiliation affiliation) {
		new AdminOrder(person, Optional.of(affiliation), Optional.empty(), "").carryOut(room);
	}

	private static RoomEntry entry(Room room) {
		Map<Jid, RoomEntry.Person> people = new LinkedHashMap<>();
		room.members()
			.all()
			.forEach(
					(jid, member) -> people.put(jid, new RoomEntry.Person(member.affiliation().word(), member.name())));
		RoomConfig config = room.config();
		return new RoomEntry(room.jid().local(), config.name(), config.description(), config.membersOnly(),
				config.thumbnail(), people);
	}

}
