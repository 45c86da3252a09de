package com.ethora.bot.contract.chaos.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;

import org.jspecify.annotations.Nullable;

/**
 * The archive of one room, read page by page by somebody who is no bot.
 */
public final class RoomArchive {

	private static final String MAM = "urn:xmpp:mam:2";

	private static final int PAGE = 200;

	private final PlainClient reader;

	private final Jid room;

	private final List<Said> pages = new ArrayList<>();

	private @Nullable String last;

	/**
	 * Open an archive at its beginning.
	 * @param reader somebody in the room
	 * @param room the room
	 */
	public RoomArchive(PlainClient reader, Jid room) {
		this.reader = reader;
		this.room = room;
	}

	/**
	 * Read on to the end.
	 * @return everything that was read so far, oldest first
	 */
	public List<Said> read() {
		boolean complete = false;
		while (!complete) {
			Stanza end = page();
			complete = end.attribute("complete").equals("true");
			this.last = end.child("set")
				.flatMap((set) -> set.child("last"))
				.map(Stanza::text)
				.filter((id) -> !id.isEmpty())
				.orElse(this.last);
		}
		return List.copyOf(this.pages);
	}

	private Stanza page() {
		this.reader.forget();
		String after = (this.last != null) ? "<after>%s</after>".formatted(this.last) : "";
		Stanza answer = this.reader.ask(this.room.toString(), "set",
				"<query xmlns='%s'><set xmlns='http://jabber.org/protocol/rsm'><max>%d</max>%s</set></query>"
					.formatted(MAM, PAGE, after));
		this.reader.received()
			.stream()
			.flatMap((stanza) -> stanza.child("result", MAM).stream())
			.flatMap((result) -> said(result).stream())
			.forEach(this.pages::add);
		return answer.child("fin", MAM)
			.orElseThrow(() -> new IllegalStateException("No page of %s, but %s".formatted(this.room, answer)));
	}

	private static Optional<Said> said(Stanza result) {
		return result.child("forwarded")
			.flatMap((forwarded) -> forwarded.child("message"))
			.map((message) -> new Said(message.nick(), message.body(), result.attribute("id")));
	}

}
