package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Answers what others ask our session: whether it lives, what it is. Everything else gets
 * the error that XMPP wants for the unknown.
 *
 * @param name the name we say we have
 * @param clock for those who want to know our time
 */
record IqAnswers(String name, InstantSource clock) {

	private static final String SOFTWARE = "Ethora bot";

	private static final List<String> FEATURES = List.of(Ns.CHAT_STATES, Ns.DISCO_INFO, Ns.CHAT_MARKERS, Ns.PING,
			Ns.RECEIPTS, Ns.TIME, Ns.VERSION);

	/**
	 * Answer a request.
	 * @param iq the request
	 * @return the answer
	 */
	String answer(Element iq) {
		Element request = iq.children().isEmpty() ? null : iq.children().get(0);
		if (request != null && "get".equals(iq.attribute("type"))) {
			if (request.is("ping", Ns.PING)) {
				return result(iq).done();
			}
			if (request.is("query", Ns.VERSION)) {
				return version(iq);
			}
			if (request.is("time", Ns.TIME)) {
				return time(iq);
			}
			if (request.is("query", Ns.DISCO_INFO) && request.attribute("node") == null) {
				return info(iq);
			}
		}
		return error(iq);
	}

	private String version(Element iq) {
		String version = version();
		XmlWriter query = result(iq).start("query", Ns.VERSION).leaf("name", SOFTWARE);
		return ((version != null) ? query.leaf("version", version) : query).done();
	}

	private String time(Element iq) {
		return result(iq).start("time", Ns.TIME)
			.leaf("tzo", "+00:00")
			.leaf("utc", this.clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
			.done();
	}

	private String info(Element iq) {
		XmlWriter query = result(iq).start("query", Ns.DISCO_INFO)
			.start("identity")
			.attribute("category", "client")
			.attribute("type", "bot")
			.attribute("name", this.name)
			.end();
		FEATURES.forEach((feature) -> query.start("feature").attribute("var", feature).end());
		return query.done();
	}

	private static String error(Element iq) {
		return reply(iq, "error").start("error")
			.attribute("type", "cancel")
			.empty("service-unavailable", Ns.STANZA_ERRORS)
			.done();
	}

	private static XmlWriter result(Element iq) {
		return reply(iq, "result");
	}

	private static XmlWriter reply(Element iq, String type) {
		return XmlWriter.of("iq", Ns.CLIENT)
			.attribute("type", type)
			.attribute("to", iq.attribute("from"))
			.attribute("id", iq.attribute("id"));
	}

	private static @Nullable String version() {
		return IqAnswers.class.getPackage().getImplementationVersion();
	}

}
