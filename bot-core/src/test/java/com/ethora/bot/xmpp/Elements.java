package com.ethora.bot.xmpp;

/**
 * Literal stanzas for tests.
 */
final class Elements {

	static final String ROOM = "app_lobby@conference.chat.test";

	private Elements() {
	}

	static Element of(String xml) {
		try {
			return new ElementReader().read(StreamContext.DEFAULT, xml);
		}
		catch (MalformedXmlException ex) {
			throw new IllegalArgumentException(xml, ex);
		}
	}

	/** A message to the room by one of its people. */
	static Element message(String inside) {
		return of("<message from='%s/app_ann' to='app_bot@chat.test/bot' type='groupchat' id='m-1'>%s</message>"
			.formatted(ROOM, inside));
	}

}
