package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.DirectMessage.Origin;
import com.ethora.bot.DirectMessage.Request;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomMessage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Translates what one person says to us alone into words. What is nobody's words is left
 * out, with a reason.
 *
 * @param clock for messages that do not say when they were sent
 */
record DirectReader(InstantSource clock) {

	private static final int MAX_ID = 1024;

	/**
	 * Translate a message to us.
	 * @param message the message
	 * @param peer who it is from
	 * @param self our address
	 * @param copy whether it was sent to another session of ours
	 * @return what it says
	 * @throws DroppedException when it says nothing to a bot
	 */
	DirectEvent read(Element message, Peer peer, Jid self, boolean copy) throws DroppedException {
		EthoraData data = EthoraData.of(message);
		checkNoChange(message);
		String text = text(message);
		if (text.isEmpty()) {
			return state(message, peer, copy);
		}
		if (text.length() + data.length() > MessageReader.MAX_LENGTH) {
			throw new DroppedException("too long");
		}
		String id = id(message);
		Origin origin = Stamps.delayed(message) ? Origin.DELAYED : Origin.LIVE;
		String archiveId = MessageReader.archiveId(message, self.bare());
		return new DirectMessage(peer, data.sender(peer.name(), message), text, id, archiveId, time(message, archiveId),
				copy ? Origin.COPY : origin, kind(message, data), requests(message, id), data.attributes());
	}

	/**
	 * Translate a copy of what another session of ours has said.
	 * @param message the message
	 * @param peer whom it was said to
	 * @return what was said
	 * @throws DroppedException when it was nothing to read
	 */
	DirectEvent sentElsewhere(Element message, Peer peer) throws DroppedException {
		checkNoChange(message);
		String text = text(message);
		if (text.isEmpty() || text.length() > MessageReader.MAX_LENGTH) {
			throw new DroppedException("copy of nothing to read");
		}
		return new DirectEvent.SentElsewhere(peer, id(message), text, time(message, null));
	}

	/** What was said before is not kept, so there is nothing to change. */
	private static void checkNoChange(Element message) throws DroppedException {
		if (Stream.of("replace", "delete", "retract", "apply-to", "reactions").anyMatch(message::has)) {
			throw new DroppedException("change of what was said aside");
		}
	}

	private static DirectEvent state(Element message, Peer peer, boolean copy) throws DroppedException {
		Optional<DirectEvent> typing = EventReader.state(message)
			.filter((state) -> !copy && !Stamps.delayed(message))
			.map((state) -> new DirectEvent.Typing(peer, state));
		if (typing.isEmpty()) {
			throw new DroppedException(message.has("encrypted") ? "encrypted" : "no body");
		}
		return typing.get();
	}

	private static String text(Element message) {
		return message.child("body", Ns.CLIENT).map(Element::text).orElse("");
	}

	/** What nobody can have written is not told back either. */
	private static @Nullable String id(Element message) {
		String id = message.attribute("id");
		return (id == null || id.isBlank() || id.length() > MAX_ID) ? null : id;
	}

	private Instant time(Element message, @Nullable String archiveId) {
		return Stamps.of(message).or(() -> Stamps.ofArchiveId(archiveId)).orElseGet(this.clock::instant);
	}

	private static Set<Request> requests(Element message, @Nullable String id) {
		Set<Request> requests = EnumSet.noneOf(Request.class);
		if (id != null && message.has("request", Ns.RECEIPTS)) {
			requests.add(Request.RECEIPT);
		}
		if (id != null && message.has("markable", Ns.CHAT_MARKERS)) {
			requests.add(Request.MARKER);
		}
		return requests;
	}

	private static Kind kind(Element message, EthoraData data) {
		if (data.flag("isSystemMessage")) {
			return Kind.SYSTEM;
		}
		if (EncryptedRooms.sealed(message, data) || data.get("type").startsWith("call-")) {
			return Kind.CONTROL;
		}
		return data.flag("isMediafile") ? Kind.MEDIA : Kind.TEXT;
	}

}
