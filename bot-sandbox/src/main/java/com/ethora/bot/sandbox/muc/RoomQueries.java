package com.ethora.bot.sandbox.muc;

import java.util.function.BiConsumer;

import com.ethora.bot.sandbox.archive.ArchiveQuery;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.IqHandler;
import com.ethora.bot.sandbox.stanza.IqTable;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * Queries to rooms, to people in them, and to the service that has them all.
 */
final class RoomQueries {

	private final Rooms rooms;

	private final IqTable service = new IqTable();

	private final IqTable room = new IqTable();

	RoomQueries(Rooms rooms) {
		this.rooms = rooms;
		RoomDisco disco = new RoomDisco(rooms);
		RoomAdmin admin = new RoomAdmin();
		RoomOwner owner = new RoomOwner(rooms);
		RoomSubscriptions subscriptions = new RoomSubscriptions(rooms);
		this.service.get("query", Ns.DISCO_INFO, disco::serviceInfo)
			.get("query", Ns.DISCO_ITEMS, disco::serviceItems)
			.get("subscriptions", Ns.MUC_SUB, subscriptions::list)
			.get("ping", Ns.PING, Iq::answer);
		this.room.get("query", Ns.DISCO_INFO, inRoom(disco::roomInfo))
			.get("query", Ns.DISCO_ITEMS, inRoom(disco::roomItems))
			.get("query", Ns.MUC_ADMIN, inRoom(admin::list))
			.set("query", Ns.MUC_ADMIN, inRoom(admin::change))
			.get("query", Ns.MUC_OWNER, inRoom(owner::form))
			.set("query", Ns.MUC_OWNER, inRoom(owner::change))
			.set("subscribe", Ns.MUC_SUB, inRoom(subscriptions::subscribe))
			.set("unsubscribe", Ns.MUC_SUB, inRoom(subscriptions::unsubscribe))
			.get("query", Ns.MAM, ArchiveQuery::fields)
			.set("query", Ns.MAM, inRoom(RoomQueries::history));
	}

	void handle(Iq iq, Jid to) {
		if (to.local().isEmpty()) {
			this.service.handle(iq);
			return;
		}
		Room addressed = this.rooms.get(to.local());
		if (to.isBare()) {
			this.room.handle(iq);
		}
		else {
			ping(addressed, iq, to.resource());
		}
	}

	// Pinging oneself tells whether one is still in the room (XEP-0410).
	private static void ping(Room room, Iq iq, String nick) {
		room.occupant(iq.from());
		if (room.occupants().named(nick).isEmpty()) {
			throw new StanzaException(Condition.ITEM_NOT_FOUND, "There is nobody of that name in the room");
		}
		if (!iq.payload().is("ping", Ns.PING)) {
			throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
		}
		iq.answer();
	}

	private static void history(Room room, Iq iq) {
		room.members().check(iq.from().bare(), room.config().membersOnly());
		ArchiveQuery.answer(iq, room.archive(), room.jid());
	}

	private IqHandler inRoom(BiConsumer<Room, Iq> handler) {
		return (iq) -> handler.accept(this.rooms.get(Jid.parse(iq.stanza().attribute("to").orElse("")).local()), iq);
	}

}
