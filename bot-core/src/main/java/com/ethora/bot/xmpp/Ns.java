package com.ethora.bot.xmpp;

/**
 * The namespaces of the protocols spoken here.
 */
final class Ns {

	static final String CLIENT = "jabber:client";

	static final String STREAMS = "http://etherx.jabber.org/streams";

	static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";

	static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

	static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

	static final String BOSH = "http://jabber.org/protocol/httpbind";

	static final String XBOSH = "urn:xmpp:xbosh";

	static final String SM = "urn:xmpp:sm:3";

	static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";

	static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";

	static final String MUC = "http://jabber.org/protocol/muc";

	static final String MUC_USER = "http://jabber.org/protocol/muc#user";

	static final String MUC_ADMIN = "http://jabber.org/protocol/muc#admin";

	static final String MUC_OWNER = "http://jabber.org/protocol/muc#owner";

	static final String MUC_CONFIG = "http://jabber.org/protocol/muc#roomconfig";

	static final String DIRECT_INVITE = "jabber:x:conference";

	static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";

	static final String RECEIPTS = "urn:xmpp:receipts";

	static final String CHAT_MARKERS = "urn:xmpp:chat-markers:0";

	static final String CARBONS = "urn:xmpp:carbons:2";

	static final String PUBSUB_EVENT = "http://jabber.org/protocol/pubsub#event";

	static final String MUC_SUB = "urn:xmpp:mucsub:0";

	static final String MUC_SUB_MESSAGES = "urn:xmpp:mucsub:nodes:messages";

	static final String ETHORA_EVENT = "urn:ethora:events:1";

	static final String CORRECTION = "urn:xmpp:message-correct:0";

	static final String RETRACTION = "urn:xmpp:message-retract:1";

	/** The form that retractions had before. */
	static final String OLD_RETRACTION = "urn:xmpp:message-retract:0";

	static final String FASTENING = "urn:xmpp:fasten:0";

	static final String FALLBACK = "urn:xmpp:fallback:0";

	static final String REACTIONS = "urn:xmpp:reactions:0";

	static final String MAM = "urn:xmpp:mam:2";

	static final String MAM_ARCHIVED = "urn:xmpp:mam:tmp";

	static final String RSM = "http://jabber.org/protocol/rsm";

	static final String FORWARD = "urn:xmpp:forward:0";

	static final String STANZA_ID = "urn:xmpp:sid:0";

	static final String HINTS = "urn:xmpp:hints";

	static final String DELAY = "urn:xmpp:delay";

	static final String LEGACY_DELAY = "jabber:x:delay";

	static final String PING = "urn:xmpp:ping";

	static final String VERSION = "jabber:iq:version";

	static final String TIME = "urn:xmpp:time";

	static final String PRIVATE = "jabber:iq:private";

	static final String FORM = "jabber:x:data";

	static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";

	static final String COMMANDS = "http://jabber.org/protocol/commands";

	static final String CAPS = "http://jabber.org/protocol/caps";

	static final String LAST = "jabber:iq:last";

	static final String VCARD = "vcard-temp";

	static final String ROSTER = "jabber:iq:roster";

	static final String BLOCKING = "urn:xmpp:blocking";

	static final String PUBSUB = "http://jabber.org/protocol/pubsub";

	static final String PUBLISH_OPTIONS = "http://jabber.org/protocol/pubsub#publish-options";

	static final String AVATAR_DATA = "urn:xmpp:avatar:data";

	static final String AVATAR_METADATA = "urn:xmpp:avatar:metadata";

	static final String NICK = "http://jabber.org/protocol/nick";

	static final String ENCRYPTION_MARK = "urn:xmpp:eme:0";

	static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";

	static final String GET_ROOMS = "ns:getrooms";

	static final String ROOM_PICTURE = "ns:getrooms:setprofile";

	static final String ROOM_MEMBERS = "ns:room:last";

	static final String HTTP_UPLOAD = "urn:xmpp:http:upload:0";

	static final String SUSPEND = "ns:deepx:muc:user:ban";

	static final String MEMBERS_REFRESH = "ethora:chats:members-refresh";

	/** The mark of a bot that Ethora's own agents use. */
	static final String BOT = "urn:ethora:bot";

	/** What the namespace of a note begins with; its name follows. */
	static final String NOTE = "urn:ethora:bot:note:";

	private Ns() {
	}

}
