package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Translates messages of rooms into words. What is nobody's words is left out, with a
 * reason, in one fixed order.
 *
 * @param clock for messages that do not say when they were sent
 * @param encryptedRooms told of what cannot be read
 */
record MessageReader(InstantSource clock, EncryptedRooms encryptedRooms) {

	/** More than servers let through. */
	static final int MAX_LENGTH = 256 * 1024;

	MessageReader(InstantSource clock) {
		this(clock, new EncryptedRooms());
	}

	/**
	 * Translate a message that was delivered to us.
	 * @param message the message
	 * @return what it says
	 * @throws DroppedException when it says nothing to a bot
	 */
	RoomEvent live(Element message) throws DroppedException {
		Jid from = sender(message);
		Optional<RoomEvent> event = EventReader.read(message, from);
		if (event.isPresent()) {
			return event.get();
		}
		Origin origin = Stamps.delayed(message) ? Origin.HISTORY : Origin.LIVE;
		return message(message, from, archiveId(message, from.bare()), Stamps.of(message), origin);
	}

	/**
	 * Translate an entry of an archive.
	 * @param result the entry
	 * @param room whose archive it is
	 * @return what the message in it says, or what it changes
	 * @throws DroppedException when it says nothing to a bot
	 */
	RoomEvent archived(Element result, Jid room) throws DroppedException {
		Element forwarded = result.child("forwarded", Ns.FORWARD)
			.orElseThrow(() -> new DroppedException("empty result"));
		Element message = forwarded.child("message").orElseThrow(() -> new DroppedException("empty result"));
		Jid from = sender(message);
		if (!from.bare().equals(room)) {
			throw new DroppedException("entry of another room");
		}
		Optional<RoomEvent> change = EventReader.change(message, from);
		if (change.isPresent()) {
			return change.get();
		}
		return message(message, from, result.attribute("id"), Stamps.of(forwarded), Origin.ARCHIVE);
	}

	private Jid sender(Element message) throws DroppedException {
		Jid from = EthoraData.address(message, "from");
		if (from == null || from.local() == null) {
			throw new DroppedException("no room in 'from'");
		}
		if (!"groupchat".equals(message.attribute("type"))) {
			throw new DroppedException("no groupchat");
		}
		return from;
	}

	private RoomMessage message(Element message, Jid from, @Nullable String archiveId, Optional<Instant> stamp,
			Origin origin) throws DroppedException {
		EthoraData data = EthoraData.of(message);
		boolean sealed = EncryptedRooms.sealed(message, data);
		if (sealed) {
			this.encryptedRooms.noticed(from.bare());
		}
		boolean deleted = deleted(message);
		if (!deleted) {
			checkSaysSomething(message, sealed);
		}
		String text = message.child("body").map(Element::text).orElse("");
		if (text.length() + data.length() > MAX_LENGTH) {
			throw new DroppedException("too long");
		}
		String nick = from.resource();
		Sender sender = data.sender((nick != null) ? nick : from.requireLocal(), message);
		Instant time = stamp.or(() -> Stamps.ofArchiveId(archiveId)).orElseGet(this.clock::instant);
		if (deleted) {
			return new RoomMessage(from.bare(), sender, "", message.attribute("id"), archiveId, time, origin,
					Kind.CONTROL, Map.of());
		}
		return new RoomMessage(from.bare(), sender, text, message.attribute("id"), archiveId, time, origin,
				kind(data, nick, sealed), data.attributes());
	}

	/**
	 * What stays in an archive of a message that was deleted: it was there, and no more.
	 */
	private static boolean deleted(Element message) {
		return message.has("deleted", Ns.CLIENT) || message.has("retracted", Ns.RETRACTION)
				|| message.has("retracted", Ns.OLD_RETRACTION);
	}

	private static void checkSaysSomething(Element message, boolean sealed) throws DroppedException {
		boolean body = message.child("body").filter((found) -> !found.text().isEmpty()).isPresent();
		if (message.has("subject") && !body) {
			throw new DroppedException("subject");
		}
		if (message.has("x", Ns.DIRECT_INVITE)
				|| message.children("x", Ns.MUC_USER).anyMatch((x) -> x.has("invite") || x.has("decline"))) {
			throw new DroppedException("invite");
		}
		if (message.has("reactions")) {
			throw new DroppedException("reaction");
		}
		if (message.has("replace")) {
			throw new DroppedException("edit");
		}
		if (message.has("delete") || message.has("retract") || message.has("apply-to", Ns.FASTENING)
				|| "deleteMessageStanza".equals(message.attribute("id"))) {
			throw new DroppedException("deletion");
		}
		if (!body) {
			throw new DroppedException(sealed ? "encrypted" : "no body");
		}
	}

	private static Kind kind(EthoraData data, @Nullable String nick, boolean sealed) {
		if (nick == null || data.flag("isSystemMessage")) {
			return Kind.SYSTEM;
		}
		// An encrypted text is nothing that can be answered.
		if (sealed || data.get("type").startsWith("call-")) {
			return Kind.CONTROL;
		}
		return data.flag("isMediafile") ? Kind.MEDIA : Kind.TEXT;
	}

	/** Anybody can write such an id into a message: only the room's own counts. */
	static @Nullable String archiveId(Element message, Jid room) {
		return message.children("stanza-id", Ns.STANZA_ID)
			.filter((id) -> room.equals(EthoraData.address(id, "by")))
			.findFirst()
			.or(() -> message.children("archived", Ns.MAM_ARCHIVED)
				.filter((id) -> room.equals(EthoraData.address(id, "by")))
				.findFirst())
			.map((id) -> id.attribute("id"))
			.filter((id) -> !id.isBlank())
			.orElse(null);
	}

}
