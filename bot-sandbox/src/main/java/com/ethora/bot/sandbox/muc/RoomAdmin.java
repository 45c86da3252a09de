package com.ethora.bot.sandbox.muc;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Kicking, banning and changing what people may do (XEP-0045, sections 8 to 10).
 */
final class RoomAdmin {

	/**
	 * List people by affiliation or role.
	 * @param room the room
	 * @param iq the query
	 */
	void list(Room room, Iq iq) {
		room.requireAffiliation(iq.from(), Affiliation.ADMIN);
		Element asked = items(iq).get(0);
		Element answer = Element.of("query", Ns.MUC_ADMIN);
		if (asked.attribute("role").isPresent()) {
			Role role = Role.of(asked.attribute("role").get());
			iq.answer(answer.with(room.occupants()
				.all()
				.stream()
				.filter((occupant) -> occupant.role() == role)
				.map((occupant) -> item(room, occupant))
				.toList()));
			return;
		}
		Affiliation affiliation = Affiliation.of(asked.attribute("affiliation").orElse(""));
		iq.answer(answer.with(room.members()
			.all()
			.entrySet()
			.stream()
			.filter((member) -> member.getValue().affiliation() == affiliation)
			.map((member) -> Element.of("item", Ns.MUC_ADMIN)
				.with("affiliation", affiliation.word())
				.with("jid", member.getKey().toString()))
			.toList()));
	}

	/**
	 * Carry out orders. All are checked before the first one is carried out.
	 * @param room the room
	 * @param iq the orders
	 */
	void change(Room room, Iq iq) {
		List<AdminOrder> orders = items(iq).stream().map((item) -> AdminOrder.of(room, item)).toList();
		orders.forEach((order) -> order.check(room, iq.from().bare()));
		orders.forEach((order) -> order.carryOut(room));
		iq.answer();
	}

	private static List<Element> items(Iq iq) {
		List<Element> items = iq.payload().children("item", Ns.MUC_ADMIN);
		if (items.isEmpty()) {
			throw new StanzaException(Condition.BAD_REQUEST, "There is no item");
		}
		return items;
	}

	private static Element item(Room room, Occupant occupant) {
		return Element.of("item", Ns.MUC_ADMIN)
			.with("nick", occupant.nick())
			.with("role", occupant.role().word())
			.with("affiliation", room.affiliation(occupant).word())
			.with("jid", occupant.person().toString());
	}

}
