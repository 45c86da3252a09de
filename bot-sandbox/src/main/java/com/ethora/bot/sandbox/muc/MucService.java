package com.ethora.bot.sandbox.muc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.ethora.bot.sandbox.archive.ArchiveIds;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.IqTable;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * The service that has the rooms: takes every stanza addressed to it, to a room or to a
 * place in one.
 */
public final class MucService {

	private final Rooms rooms;

	private final RoomQueries queries;

	private final Entrance entrance = new Entrance();

	private final Conversation conversation;

	private final Whispers whispers;

	private final Directory directory;

	private final Clock clock;

	/**
	 * Create the service.
	 * @param domain domain of the rooms
	 * @param rooms names of the rooms there are from the start
	 * @param history how many messages a room keeps
	 * @param clock what time it is
	 * @param directory people outside of rooms
	 * @param faults what shall go wrong
	 */
	public MucService(String domain, List<String> rooms, int history, Clock clock, Directory directory,
			DeliveryFaults faults) {
		this.directory = directory;
		this.clock = clock;
		this.rooms = new Rooms(domain, history, clock);
		rooms.forEach(this.rooms::create);
		this.queries = new RoomQueries(this.rooms);
		this.conversation = new Conversation(new ArchiveIds(clock), faults, directory);
		this.whispers = new Whispers(directory);
	}

	/**
	 * Answer Ethora's questions about rooms.
	 * @param table where queries without an address are answered
	 */
	public void register(IqTable table) {
		new EthoraQueries(this.rooms, this.clock).register(table);
	}

	/**
	 * The rooms, for those who look after them from outside.
	 * @return the rooms
	 */
	public RoomRegistry registry() {
		return new RoomRegistry(this.rooms, this.directory);
	}

	public void iq(Iq iq, Jid to) {
		this.queries.handle(iq, to);
	}

	public void presence(Recipient sender, Element stanza, Jid to) {
		String type = stanza.attribute("type").orElse("");
		if (type.equals("unavailable")) {
			this.rooms.find(to.local()).ifPresent((room) -> this.entrance.leave(room, sender, stanza));
		}
		else if (type.isEmpty()) {
			if (to.local().isEmpty() || to.isBare()) {
				throw new StanzaException(Condition.JID_MALFORMED, "A presence goes to a nickname in a room");
			}
			if (!to.resource().equals(sender.jid().local())) {
				throw new StanzaException(Condition.FORBIDDEN, "wrong nickname");
			}
			Optional<Room> room = this.rooms.find(to.local());
			this.entrance.enter(room.orElseGet(() -> this.rooms.create(to.local())), sender, stanza, room.isEmpty());
		}
	}

	public void message(Recipient sender, Element stanza, Jid to) {
		String type = stanza.attribute("type").orElse("normal");
		if (type.equals("error")) {
			return;
		}
		Room room = this.rooms.get(to.local());
		if (type.equals("groupchat") && to.isBare() || to.isBare() && MessageKind.isChatState(stanza)) {
			this.conversation.say(room, sender, stanza);
		}
		else if (to.isBare()) {
			if (!this.whispers.passOn(room, sender, stanza)) {
				throw new StanzaException(Condition.BAD_REQUEST, "Messages to a room have the type groupchat");
			}
		}
		else if (type.equals("groupchat")) {
			throw new StanzaException(Condition.BAD_REQUEST, "Messages to one person do not have the type groupchat");
		}
		else {
			this.whispers.whisper(room, sender, to.resource(), stanza);
		}
	}

	/**
	 * Take a client out of all rooms.
	 * @param client the client
	 * @param presence its last presence
	 */
	public void leaveAll(Recipient client, Element presence) {
		this.rooms.all().forEach((room) -> this.entrance.leave(room, client, presence));
	}

	/**
	 * Take a person out of a room without telling anybody.
	 * @param room name of the room
	 * @param nick who
	 * @return whether the person was there
	 */
	public boolean forget(String room, String nick) {
		return this.rooms.find(room).map((found) -> this.entrance.forget(found, nick)).orElse(false);
	}

}
