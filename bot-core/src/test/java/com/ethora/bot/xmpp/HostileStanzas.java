package com.ethora.bot.xmpp;

import java.util.List;

/**
 * Elements which nobody should send.
 */
final class HostileStanzas {

	private static final String ROOM = Elements.ROOM;

	static final List<String> ALL = List.of("<message xmlns='jabber:client'/>",
			"<message xmlns='jabber:client' type='groupchat'><body>no from</body></message>",
			"<message xmlns='jabber:client' from='@@@' type='groupchat'><body>x</body></message>",
			"<message xmlns='jabber:client' from='%s/' type='groupchat'><body>x</body></message>".formatted(ROOM),
			"<message xmlns='jabber:client' from='%s/%s' type='groupchat'><body>x</body></message>".formatted(ROOM,
					"n".repeat(5000)),
			"<message xmlns='jabber:client' from='%s/app_ann' type='nonsense'><body>x</body></message>".formatted(ROOM),
			"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'>%s%s</message>".formatted(ROOM,
					"<a>".repeat(200), "</a>".repeat(200)),
			"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'><body>x</body><data a='%s'/></message>"
				.formatted("other@conference.chat.test", "v".repeat(500_000)),
			"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'><p:x/><body>x</body></message>"
				.formatted(ROOM),
			"<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'><body>&undefined;</body></message>"
				.formatted(ROOM),
			"<message xmlns='jabber:client' from='%s/app_ann' id='1' id='2' type='groupchat'><body>x</body></message>"
				.formatted(ROOM),
			"<message xmlns='jabber:client' from='%s'><result xmlns='urn:xmpp:mam:2'/></message>".formatted(ROOM),
			"<message xmlns='jabber:client' type='error'/>",
			"<message xmlns='jabber:client' type='error' id='1' from='/'/>", "<presence xmlns='jabber:client'/>",
			"<presence xmlns='jabber:client' from='%s'/>".formatted(ROOM),
			"<presence xmlns='jabber:client' type='error' from='%s/app_bot'/>".formatted(ROOM),
			"<presence xmlns='jabber:client' type='unavailable' from='other@conference.chat.test/app_bot'/>",
			"<presence xmlns='jabber:client' from='%s/x'><x xmlns='http://jabber.org/protocol/muc#user'><status code='many'/><status/></x></presence>"
				.formatted(ROOM),
			"<iq xmlns='jabber:client'/>", "<iq xmlns='jabber:client' type='result'/>",
			"<iq xmlns='jabber:client' type='error' id='unknown'/>", "<iq xmlns='jabber:client' type='odd' id='1'/>",
			"<room-config xmlns='jabber:client' from='%s'/>".formatted(ROOM), "<something xmlns='urn:unknown'/>",
			"<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
			"<stream:features xmlns:stream='http://etherx.jabber.org/streams'/>");

	private HostileStanzas() {
	}

}
