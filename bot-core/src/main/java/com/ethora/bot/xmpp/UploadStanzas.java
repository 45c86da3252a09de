package com.ethora.bot.xmpp;

import com.ethora.bot.Jid;

/**
 * Writes what is asked for to put files somewhere.
 */
final class UploadStanzas {

	private UploadStanzas() {
	}

	static String services(Jid server, String id) {
		return iq(server, id).empty("query", Ns.DISCO_ITEMS).done();
	}

	static String slot(Jid service, String name, long size, String mimeType, String id) {
		return iq(service, id).start("request", Ns.HTTP_UPLOAD)
			.attribute("filename", name)
			.attribute("size", size)
			.attribute("content-type", mimeType)
			.done();
	}

	private static XmlWriter iq(Jid to, String id) {
		return XmlWriter.of("iq", Ns.CLIENT).attribute("type", "get").attribute("to", to).attribute("id", id);
	}

}
