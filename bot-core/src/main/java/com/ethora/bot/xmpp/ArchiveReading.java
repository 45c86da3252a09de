package com.ethora.bot.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the pages of archives that were asked for. Queries start on any thread,
 * results come on one.
 */
final class ArchiveReading {

	private final LinkEvents events;

	private final MessageReader reader;

	private final Drops drops;

	private final Map<String, Page> pages = new ConcurrentHashMap<>();

	ArchiveReading(LinkEvents events, MessageReader reader, Drops drops) {
		this.events = events;
		this.reader = reader;
		this.drops = drops;
	}

	/**
	 * Expect a page.
	 * @param query what was asked for
	 * @param id the id of the query
	 * @return the page to come
	 */
	CompletableFuture<ArchivePage> expect(ArchiveQuery query, String id) {
		Page page = new Page(query);
		this.pages.put(id, page);
		return page.future;
	}

	/** Take one message of a page. */
	void received(Element message, Element result) throws DroppedException {
		Page page = this.pages.get(Objects.requireNonNullElse(result.attribute("queryid"), ""));
		if (page == null || !page.isFrom(EthoraData.address(message, "from"))) {
			throw new DroppedException("archive entry nobody asked for");
		}
		if (++page.entries > page.query.max()) {
			throw new DroppedException("more archive entries than asked for");
		}
		page.first = (page.first != null) ? page.first : result.attribute("id");
		page.last = Objects.requireNonNullElse(result.attribute("id"), page.last);
		try {
			page.add(this.reader.archived(result, page.query.room()));
		}
		catch (DroppedException ex) {
			this.drops.dropped(ex.reason());
		}
	}

	/**
	 * Take the answer to a query, if it is one.
	 * @param iq the answer
	 * @return whether it was the answer to a query
	 */
	boolean answered(Element iq) {
		String id = Objects.requireNonNullElse(iq.attribute("id"), "");
		Page page = this.pages.get(id);
		if (page == null || !page.isFrom(EthoraData.address(iq, "from"))) {
			return false;
		}
		this.pages.remove(id);
		if ("error".equals(iq.attribute("type"))) {
			RefusedException refused = new RefusedException(Refusals.of(iq));
			this.events.settle(() -> page.future.completeExceptionally(refused));
		}
		else {
			ArchivePage read = page.read(iq);
			this.events.settle(() -> page.future.complete(read));
		}
		return true;
	}

	/** Nobody will answer any more. */
	void end(LinkException reason) {
		List<Page> ended = List.copyOf(this.pages.values());
		this.pages.clear();
		ended.forEach((page) -> this.events.settle(() -> page.future.completeExceptionally(reason)));
	}

	private static final class Page {

		private final ArchiveQuery query;

		private final CompletableFuture<ArchivePage> future = new CompletableFuture<>();

		private final List<RoomMessage> messages = new ArrayList<>();

		private final List<RoomEvent> changes = new ArrayList<>();

		private int entries;

		private @Nullable String first;

		private @Nullable String last;

		private Page(ArchiveQuery query) {
			this.query = query;
		}

		private boolean isFrom(@Nullable Jid address) {
			return this.query.room().equals(address);
		}

		private void add(RoomEvent event) {
			if (event instanceof RoomMessage message) {
				this.messages.add(message);
			}
			else {
				this.changes.add(event);
			}
		}

		private ArchivePage read(Element iq) {
			Optional<Element> fin = iq.child("fin", Ns.MAM);
			Optional<Element> set = fin.flatMap((found) -> found.child("set", Ns.RSM));
			boolean complete = fin.filter((found) -> "true".equals(found.attribute("complete"))).isPresent();
			// A page of nothing must be the last, whatever the server says.
			return new ArchivePage(this.messages, this.changes, id(set, "first", this.first),
					id(set, "last", this.last), complete || this.entries == 0);
		}

		private static @Nullable String id(Optional<Element> set, String name, @Nullable String otherwise) {
			return set.flatMap((found) -> found.child(name, Ns.RSM)).map(Element::text).orElse(otherwise);
		}

	}

}
