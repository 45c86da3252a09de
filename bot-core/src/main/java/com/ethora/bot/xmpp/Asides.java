package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.Announcement;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import org.jspecify.annotations.Nullable;

/**
 * Deals with messages that are not said to everybody in a room where we are: those of one
 * person to us, copies of those for other sessions of ours, those of rooms we are only
 * subscribed to, and what the server announces.
 */
final class Asides {

	private final XmppLink link;

	private final LinkEvents events;

	private final Attendance attendance;

	private final MessageReader rooms;

	private final DirectReader reader;

	private final Headlines headlines;

	Asides(XmppLink link, LinkEvents events, Attendance attendance, MessageReader rooms, String domain) {
		this.link = link;
		this.events = events;
		this.attendance = attendance;
		this.rooms = rooms;
		this.reader = new DirectReader(rooms.clock());
		this.headlines = new Headlines(domain);
	}

	/**
	 * Take a message, if it is an aside.
	 * @param message the message, no error
	 * @return whether it was one
	 * @throws DroppedException when it is one that says nothing to a bot
	 */
	boolean received(Element message) throws DroppedException {
		Jid from = EthoraData.address(message, "from");
		Jid self = this.link.self();
		if (from == null || self == null || "groupchat".equals(message.attribute("type"))) {
			return false;
		}
		Optional<Element> copy = copy(message);
		if (copy.isPresent()) {
			copied(copy.get(), from, self);
			return true;
		}
		List<Element> overheard = Subscriptions.unwrap(message).toList();
		if (!overheard.isEmpty()) {
			overheard(overheard);
			return true;
		}
		if ("headline".equals(message.attribute("type"))) {
			Announcement announcement = this.headlines.read(message, from);
			this.events.tell((listener) -> listener.announced(announcement));
			return true;
		}
		Peer peer = peer(from, message);
		if (peer == null) {
			return false;
		}
		if (peer.jid().equals(self.bare())) {
			throw new DroppedException("words of our own");
		}
		said(message, peer, self);
		return true;
	}

	private void said(Element message, Peer peer, Jid self) throws DroppedException {
		if (acknowledged(message, peer) && !message.has("body")) {
			return;
		}
		DirectEvent event = this.reader.read(message, peer, self, false);
		this.events.tell((listener) -> listener.direct(event));
	}

	/** Receipts say that it has arrived, markers may say that it was read too. */
	private boolean acknowledged(Element message, Peer peer) {
		List<Element> signs = Stream
			.concat(message.children("received", Ns.RECEIPTS),
					Stream.of("received", "displayed", "acknowledged")
						.flatMap((name) -> message.children(name, Ns.CHAT_MARKERS)))
			.filter((sign) -> sign.attribute("id") != null)
			.toList();
		signs.forEach((sign) -> this.events.tell((listener) -> listener.acknowledged(peer,
				String.valueOf(sign.attribute("id")), !sign.name().equals("received"))));
		return !signs.isEmpty();
	}

	private static Optional<Element> copy(Element message) {
		return message.child("received", Ns.CARBONS).or(() -> message.child("sent", Ns.CARBONS));
	}

	/** Nobody but our own account knows what its other sessions say. */
	private void copied(Element copy, Jid from, Jid self) throws DroppedException {
		if (!from.equals(self.bare())) {
			throw new DroppedException("copy that somebody has made up");
		}
		Element message = copy.child("forwarded", Ns.FORWARD)
			.flatMap((forwarded) -> forwarded.child("message", Ns.CLIENT))
			.orElseThrow(() -> new DroppedException("empty copy"));
		boolean sent = copy.name().equals("sent");
		Jid ours = EthoraData.address(message, sent ? "from" : "to");
		Jid theirs = EthoraData.address(message, sent ? "to" : "from");
		Peer peer = (theirs != null && isTalk(message)) ? peer(theirs, message) : null;
		if (peer == null || ours == null || !ours.bare().equals(self.bare()) || peer.jid().equals(self.bare())) {
			throw new DroppedException("copy of nothing that was said aside");
		}
		DirectEvent event = sent ? this.reader.sentElsewhere(message, peer)
				: this.reader.read(message, peer, self, true);
		this.events.tell((listener) -> listener.direct(event));
	}

	private static boolean isTalk(Element message) {
		String type = message.attribute("type");
		return type == null || type.equals("chat") || type.equals("normal");
	}

	/** Where we are, the room itself tells us, and in its own order. */
	private void overheard(List<Element> messages) throws DroppedException {
		for (Element said : messages) {
			Jid from = EthoraData.address(said, "from");
			if (from == null || this.attendance.attends(from.bare())) {
				throw new DroppedException("subscribed to where we are");
			}
			if (this.rooms.live(said) instanceof RoomMessage message) {
				this.events.tell((listener) -> listener.received(new RoomEvent.Overheard(message)));
			}
			else {
				throw new DroppedException("change in a room where we are not");
			}
		}
	}

	/** Who is in a room and who has an account cannot be told by the address alone. */
	private @Nullable Peer peer(Jid address, Element message) {
		String nick = address.resource();
		if (address.local() == null || !isTalk(message)) {
			return null;
		}
		if (this.attendance.attends(address.bare())) {
			return (nick != null && "chat".equals(message.attribute("type"))) ? Peer.occupant(address.bare(), nick)
					: null;
		}
		return (this.attendance.hasRooms(address.domain()) || message.has("x", Ns.MUC_USER)) ? null
				: Peer.account(address);
	}

}
