package com.ethora.bot.xmpp;

import org.jivesoftware.smack.packet.AbstractStreamOpen;
import org.jivesoftware.smack.packet.XmlEnvironment;

/**
 * Opens a stream on a WebSocket.
 */
final class FramingOpen extends AbstractStreamOpen {

	private static final String ELEMENT = "open";

	FramingOpen(String domain) {
		super(domain, null, null, null);
	}

	@Override
	public String getElementName() {
		return ELEMENT;
	}

	@Override
	public String getNamespace() {
		return Ns.FRAMING;
	}

	@Override
	public CharSequence toXML(XmlEnvironment environment) {
		return XmlWriter.of(ELEMENT, Ns.FRAMING).attribute("to", this.to).attribute("version", VERSION).done();
	}

}
