package com.ethora.bot.xmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;

/**
 * Reads what is sent as a message and is none: edits, deletions and reactions, in the
 * forms of Ethora and of the standards, and chat states.
 */
final class EventReader {

	private static final int MOST_REACTIONS = 20;

	private static final int LONGEST_REACTION = 64;

	private EventReader() {
	}

	/** What is old is in the archive, if it still counts. */
	static Optional<RoomEvent> read(Element message, Jid from) {
		String nick = from.resource();
		if (nick == null || Stamps.delayed(message)) {
			return Optional.empty();
		}
		Sender sender = EthoraData.of(message).sender(nick, message);
		return change(message, from).or(() -> reactions(message, from.bare(), sender))
			.or(() -> message.has("body") ? Optional.empty() : displayed(message, from.bare(), sender))
			.or(() -> message.has("body") ? Optional.empty() : typing(message, from.bare(), sender));
	}

	/** An edit or a deletion, now or in an archive. */
	static Optional<RoomEvent> change(Element message, Jid from) {
		String nick = from.resource();
		if (nick == null) {
			return Optional.empty();
		}
		Sender sender = EthoraData.of(message).sender(nick, message);
		return edit(message, from.bare(), sender).or(() -> deletion(message, from.bare(), sender));
	}

	private static Optional<RoomEvent> edit(Element message, Jid room, Sender sender) {
		return message.child("replace", Ns.CLIENT)
			.filter((replace) -> replace.attribute("text") != null)
			.flatMap((replace) -> ref(replace, MessageRef::archived)
				.map((ref) -> edited(message, room, sender, ref, String.valueOf(replace.attribute("text")))))
			.or(() -> message.child("replace", Ns.CORRECTION)
				.filter((replace) -> message.has("body"))
				.flatMap((replace) -> ref(replace, MessageRef::sent).map((ref) -> edited(message, room, sender, ref,
						message.child("body").map(Element::text).orElse("")))));
	}

	private static RoomEvent edited(Element message, Jid room, Sender sender, MessageRef ref, String text) {
		return new RoomEvent.Edited(room, sender, message.attribute("id"), ref, text);
	}

	private static Optional<RoomEvent> deletion(Element message, Jid room, Sender sender) {
		return message.child("delete", Ns.CLIENT)
			.or(() -> message.child("retract", Ns.RETRACTION))
			.flatMap((deletion) -> ref(deletion, MessageRef::archived))
			.or(() -> message.child("apply-to", Ns.FASTENING)
				.filter((order) -> order.has("retract", Ns.OLD_RETRACTION))
				.flatMap((order) -> ref(order, MessageRef::sent)))
			.map((ref) -> new RoomEvent.Deleted(room, sender, message.attribute("id"), ref));
	}

	private static Optional<RoomEvent> reactions(Element message, Jid room, Sender sender) {
		return message.child("reactions", Ns.REACTIONS)
			.flatMap((reactions) -> ref(reactions, MessageRef::archived)
				.map((ref) -> new RoomEvent.Reacted(room, sender, message.attribute("id"), ref, values(reactions))));
	}

	private static List<String> values(Element reactions) {
		return reactions.children("reaction", Ns.REACTIONS)
			.map((reaction) -> reaction.text().strip())
			.filter((reaction) -> !reaction.isEmpty() && reaction.length() <= LONGEST_REACTION)
			.map(Emoji::name)
			.distinct()
			.limit(MOST_REACTIONS)
			.toList();
	}

	/** A room's own id of the message is the one that everybody knows. */
	private static Optional<RoomEvent> displayed(Element message, Jid room, Sender sender) {
		return message.child("displayed", Ns.CHAT_MARKERS)
			.flatMap((marker) -> ref(marker, MessageRef::archived))
			.map((ref) -> new RoomEvent.Displayed(room, sender, ref));
	}

	private static Optional<RoomEvent> typing(Element message, Jid room, Sender sender) {
		return state(message).map((state) -> new RoomEvent.Typing(room, sender, state));
	}

	/** What somebody does, if the message says so. */
	static Optional<ChatState> state(Element message) {
		return message.children()
			.stream()
			.filter((child) -> child.namespace().equals(Ns.CHAT_STATES))
			.flatMap((child) -> Arrays.stream(ChatState.values())
				.filter((state) -> state.name().toLowerCase(Locale.ROOT).equals(child.name())))
			.findFirst();
	}

	private static Optional<MessageRef> ref(Element element, Function<String, MessageRef> kind) {
		return Optional.ofNullable(element.attribute("id")).filter((id) -> !id.isBlank()).map(kind);
	}

}
