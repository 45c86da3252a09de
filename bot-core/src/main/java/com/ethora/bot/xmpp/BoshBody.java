package com.ethora.bot.xmpp;

import java.util.List;

/**
 * Writes what is sent in a request over HTTP (XEP-0124, XEP-0206).
 */
final class BoshBody {

	/** How many requests the server may keep without an answer. */
	private static final int HOLD = 1;

	/** For how long, in seconds: less than what most proxies allow. */
	static final int WAIT = 30;

	private BoshBody() {
	}

	static String create(String domain, long rid) {
		return start(rid).attribute("to", domain)
			.attribute("ver", "1.11")
			.attribute("content", "text/xml; charset=utf-8")
			.attribute("hold", HOLD)
			.attribute("wait", WAIT)
			.attribute("xml:lang", "en")
			.attribute("xmlns:xmpp", Ns.XBOSH)
			.attribute("xmpp:version", "1.0")
			.done();
	}

	static String restart(String domain, String sid, long rid) {
		return start(rid).attribute("sid", sid)
			.attribute("to", domain)
			.attribute("xml:lang", "en")
			.attribute("xmlns:xmpp", Ns.XBOSH)
			.attribute("xmpp:restart", "true")
			.done();
	}

	static String carry(List<String> elements, String sid, long rid) {
		return start(rid).attribute("sid", sid).written(elements).done();
	}

	static String terminate(List<String> elements, String sid, long rid) {
		return start(rid).attribute("sid", sid).attribute("type", "terminate").written(elements).done();
	}

	private static XmlWriter start(long rid) {
		return XmlWriter.of("body", Ns.BOSH).attribute("rid", rid);
	}

}
