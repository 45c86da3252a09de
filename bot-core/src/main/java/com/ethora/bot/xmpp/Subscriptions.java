package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomSubscription;

/**
 * Subscriptions to rooms, as ejabberd has them: a room sends its messages to people who
 * are not in it, each wrapped into an event.
 */
final class Subscriptions {

	private Subscriptions() {
	}

	static String subscribe(Jid room, String nick, String id) {
		return iq("set", room, id).start("subscribe", Ns.MUC_SUB)
			.attribute("nick", nick)
			.start("event")
			.attribute("node", Ns.MUC_SUB_MESSAGES)
			.done();
	}

	static String unsubscribe(Jid room, String id) {
		return iq("set", room, id).empty("unsubscribe", Ns.MUC_SUB).done();
	}

	static String list(Jid service, String id) {
		return iq("get", service, id).empty("subscriptions", Ns.MUC_SUB).done();
	}

	private static XmlWriter iq(String type, Jid to, String id) {
		return XmlWriter.of("iq", Ns.CLIENT).attribute("type", type).attribute("to", to).attribute("id", id);
	}

	/** Read a list of subscriptions. What has no sensible address is left out. */
	static List<RoomSubscription> read(Element answer) {
		return answer.children("subscriptions", Ns.MUC_SUB)
			.flatMap((list) -> list.children("subscription", Ns.MUC_SUB))
			.flatMap((subscription) -> subscription(subscription).stream())
			.toList();
	}

	private static Optional<RoomSubscription> subscription(Element subscription) {
		Jid room = EthoraData.address(subscription, "jid");
		return (room == null || room.local() == null) ? Optional.empty() : Optional
			.of(new RoomSubscription(room.bare(), Objects.requireNonNullElse(subscription.attribute("nick"), "")));
	}

	/**
	 * Unwrap what a room sends to its subscribers. Nobody but the room is believed that
	 * something was said there.
	 * @param message what has arrived
	 * @return the messages of the room inside
	 */
	static Stream<Element> unwrap(Element message) {
		Jid room = EthoraData.address(message, "from");
		if (room == null || room.local() == null || room.resource() != null) {
			return Stream.empty();
		}
		return message.children("event", Ns.PUBSUB_EVENT)
			.flatMap((event) -> event.children("items", Ns.PUBSUB_EVENT))
			.filter((items) -> Ns.MUC_SUB_MESSAGES.equals(items.attribute("node")))
			.flatMap((items) -> items.children("item", Ns.PUBSUB_EVENT))
			.flatMap((item) -> item.children("message", Ns.CLIENT))
			.filter((said) -> {
				Jid from = EthoraData.address(said, "from");
				return from != null && from.bare().equals(room);
			});
	}

}
