package com.ethora.bot.xmpp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.wire.Notes;

/**
 * The notes of one link (XEP-0049), each an element in a namespace of its own: by that
 * the servers tell apart what they keep.
 */
final class LinkNotes implements Notes {

	static final String ELEMENT = "note";

	/** What fits into the columns of all databases that servers use. */
	private static final int MAX_NAME = 128;

	private final XmppLink link;

	private final StanzaIds ids;

	private final OutgoingStanzas stanzas;

	LinkNotes(XmppLink link, StanzaIds ids, OutgoingStanzas stanzas) {
		this.link = link;
		this.ids = ids;
		this.stanzas = stanzas;
	}

	@Override
	public CompletionStage<Optional<String>> read(String name) {
		String namespace = namespace(name);
		String id = this.ids.note();
		return this.link.ask(id, null, this.stanzas.readNote(namespace, id), (answer) -> text(answer, namespace));
	}

	@Override
	public CompletionStage<Void> write(String name, String text) {
		String id = this.ids.note();
		return this.link.order(id, null, this.stanzas.writeNote(namespace(name), text, id));
	}

	private static Optional<String> text(Element answer, String namespace) {
		return answer.child("query", Ns.PRIVATE)
			.flatMap((query) -> query.child(ELEMENT, namespace))
			.map(Element::text)
			.filter((text) -> !text.isEmpty());
	}

	/** A namespace is a URI, whatever the name of the note. */
	static String namespace(String name) {
		String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
		if (encoded.length() > MAX_NAME) {
			encoded = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
		}
		return Ns.NOTE + encoded;
	}

}
