package com.ethora.bot.contract;

import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What people may say and send.
 */
final class Texts {

	private Texts() {
	}

	static Stream<Arguments> all() {
		return Stream.of(
				Arguments.of("emoji",
						"\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDE6"),
				Arguments.of("markup", "<b a=\"1\" b='2'>&amp; & ]]> <!-- x --></b>"),
				Arguments.of("lines", "first\nsecond\n\n\tlast"), Arguments.of("long", "0123456789".repeat(1_000)),
				Arguments.of("much markup", "<&>'\"".repeat(500)),
				Arguments.of("scripts", "Привіт, 世界, \u202Eمرحبا\u202C"));
	}

	/** Everything here is well-formed, as a server lets nothing else through. */
	static List<String> oddStanzas(Jid room, String nick) {
		return List.of("<message xmlns='jabber:client' to='%s' type='groupchat' id='odd1'/>".formatted(room),
				"<message xmlns='jabber:client' to='%s' type='groupchat'><body/></message>".formatted(room),
				"""
						<message xmlns='jabber:client' to='%s' type='groupchat' id='odd3'><body>odd</body>\
						<thing xmlns='urn:example:unknown' a='1'><deep><deeper>text</deeper></deep></thing></message>"""
					.formatted(room),
				"""
						<message xmlns='jabber:client' to='%s' type='groupchat' id='odd4'>\
						<stanza-id xmlns='urn:xmpp:sid:0'/><delay xmlns='urn:xmpp:delay' stamp='yesterday'/>\
						<body>odd</body></message>""".formatted(room),
				"""
						<message xmlns='jabber:client' to='%s' type='groupchat' id='odd5'>\
						<data xmlns='wss://example.com/ws' senderFirstName='' photo='not a link' isSystemMessage='maybe'/>\
						<body xml:lang='de'>eins</body><body xml:lang='en'>one</body></message>"""
					.formatted(room),
				"""
						<message xmlns='jabber:client' to='%s' type='groupchat' id='odd6'>\
						<x xmlns='http://jabber.org/protocol/muc#user'><invite/><item role='none'/><status code='x'/></x>\
						</message>"""
					.formatted(room),
				"""
						<message xmlns='jabber:client' to='%s' type='groupchat' id='odd7'><result xmlns='urn:xmpp:mam:2'>\
						<forwarded xmlns='urn:xmpp:forward:0'/></result></message>"""
					.formatted(room),
				"""
						<presence xmlns='jabber:client' to='%s/%s'><show>sleeping</show><priority>high</priority>\
						<x xmlns='vcard-temp:x:update'><photo/></x></presence>""".formatted(room, nick));
	}

}
