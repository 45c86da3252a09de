package com.ethora.bot.xmpp;

import java.util.Objects;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.wire.Content;

/**
 * Writes changes of messages. Ethora's forms name a message by the room's id of it, a
 * standard correction by its sender's id: where that one is not known, the other form has
 * to do.
 */
final class ChangeWriter {

	/** The id and the text of every deletion of Ethora's clients. */
	private static final String DELETION_ID = "deleteMessageStanza";

	private static final String DELETION_TEXT = "wow";

	private ChangeWriter() {
	}

	static void edit(XmlWriter stanza, Dialect dialect, Content.Edit edit) {
		MessageRef message = edit.message();
		if (message.archiveId() != null && (dialect == Dialect.ETHORA || message.id() == null)) {
			// This and nothing else is what Ethora's servers take for an edit.
			stanza.start("replace").attribute("id", message.archiveId()).attribute("text", edit.text()).end();
			return;
		}
		stanza.leaf("body", edit.text());
		stanza.start("replace", Ns.CORRECTION).attribute("id", message.id()).end().empty("store", Ns.HINTS);
	}

	/** Clients of Ethora know a deletion by its id alone. */
	static String deletionId(Dialect dialect, Content.Deletion deletion, String id) {
		return ethora(dialect, deletion) ? DELETION_ID : id;
	}

	static void deletion(XmlWriter stanza, Dialect dialect, Content.Deletion deletion) {
		if (ethora(dialect, deletion)) {
			stanza.leaf("body", DELETION_TEXT).start("delete").attribute("id", deletion.message().archiveId()).end();
			return;
		}
		stanza.start("retract", Ns.RETRACTION).attribute("id", anyId(deletion.message())).end();
		stanza.start("fallback", Ns.FALLBACK).attribute("for", Ns.RETRACTION).end();
		stanza.leaf("body", "This message was deleted.").empty("store", Ns.HINTS);
	}

	static void reactions(XmlWriter stanza, Dialect dialect, Content.Reactions reactions, BotProfile profile,
			Jid self) {
		stanza.start("reactions", Ns.REACTIONS).attribute("id", anyId(reactions.message()));
		if (dialect == Dialect.ETHORA) {
			stanza.attribute("from", self);
		}
		boolean names = dialect == Dialect.ETHORA;
		reactions.reactions()
			.stream()
			.map((reaction) -> names ? Emoji.name(reaction) : Emoji.characters(reaction))
			.distinct()
			.forEach((reaction) -> stanza.leaf("reaction", reaction));
		stanza.end();
		if (dialect == Dialect.ETHORA) {
			EthoraData.start(stanza, profile);
			stanza.end();
		}
		stanza.empty("store", Ns.HINTS);
	}

	private static boolean ethora(Dialect dialect, Content.Deletion deletion) {
		return dialect == Dialect.ETHORA && deletion.message().archiveId() != null;
	}

	/** The room's id is the one that everybody knows. */
	private static String anyId(MessageRef message) {
		return Objects.requireNonNullElseGet(message.archiveId(), () -> Objects.requireNonNull(message.id()));
	}

}
