package com.ethora.bot.sandbox.archive;

import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Answers queries to an archive (XEP-0313): first a message for each result, then the
 * query's own answer.
 */
public final class ArchiveQuery {

	private ArchiveQuery() {
	}

	/**
	 * Answer which fields a query may have.
	 * @param iq the question
	 */
	public static void fields(Iq iq) {
		iq.answer(Element.of("query", Ns.MAM)
			.with(Form.of("form", Ns.MAM).with("with", "").with("start", "").with("end", "").toElement()));
	}

	/**
	 * Answer a query.
	 * @param iq the query
	 * @param archive the archive to read
	 * @param owner whose archive it is: results come from there
	 */
	public static void answer(Iq iq, RoomArchive archive, Jid owner) {
		Page page = archive.page(PageRequest.of(iq.payload()));
		String queryId = iq.payload().attribute("queryid").orElse("");
		for (ArchivedMessage message : page.messages()) {
			iq.sender()
				.deliver(Element.of("message", Ns.CLIENT)
					.with("from", owner.toString())
					.with(result(message, queryId, owner.domain())));
		}
		iq.answer(fin(page));
	}

	private static Element result(ArchivedMessage message, String queryId, String domain) {
		Element delay = Element.of("delay", Ns.DELAY)
			.with("from", domain)
			.with("stamp", ArchiveIds.stamp(message.id()));
		return Element.of("result", Ns.MAM)
			.with("queryid", queryId.isEmpty() ? null : queryId)
			.with("id", Long.toString(message.id()))
			.with(Element.of("forwarded", Ns.FORWARD).with(message.message()).with(delay));
	}

	private static Element fin(Page page) {
		Element set = Element.of("set", Ns.RSM);
		if (!page.messages().isEmpty()) {
			set = set
				.with(Element.of("first", Ns.RSM)
					.with("index", Integer.toString(page.index()))
					.withText(Long.toString(page.messages().get(0).id())))
				.with(Element.of("last", Ns.RSM)
					.withText(Long.toString(page.messages().get(page.messages().size() - 1).id())));
		}
		set = set.with(Element.of("count", Ns.RSM).withText(Integer.toString(page.count())));
		return Element.of("fin", Ns.MAM).with("complete", Boolean.toString(page.complete())).with(set);
	}

}
