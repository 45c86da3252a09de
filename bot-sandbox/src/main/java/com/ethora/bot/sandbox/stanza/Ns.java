package com.ethora.bot.sandbox.stanza;

/**
 * The namespaces spoken here.
 */
public final class Ns {

	public static final String CLIENT = "jabber:client";

	public static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

	public static final String STREAMS = "http://etherx.jabber.org/streams";

	public static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";

	public static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";

	public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

	public static final String BOSH = "http://jabber.org/protocol/httpbind";

	public static final String XBOSH = "urn:xmpp:xbosh";

	public static final String SM = "urn:xmpp:sm:3";

	public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

	public static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";

	public static final String PING = "urn:xmpp:ping";

	public static final String TIME = "urn:xmpp:time";

	public static final String VERSION = "jabber:iq:version";

	public static final String ROSTER = "jabber:iq:roster";

	public static final String BLOCKING = "urn:xmpp:blocking";

	public static final String VCARD = "vcard-temp";

	public static final String LAST = "jabber:iq:last";

	public static final String CAPS = "http://jabber.org/protocol/caps";

	public static final String PUBSUB = "http://jabber.org/protocol/pubsub";

	public static final String PUBSUB_EVENT = "http://jabber.org/protocol/pubsub#event";

	public static final String PRIVATE = "jabber:iq:private";

	public static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";

	public static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";

	public static final String MUC = "http://jabber.org/protocol/muc";

	public static final String MUC_USER = "http://jabber.org/protocol/muc#user";

	public static final String MUC_ADMIN = "http://jabber.org/protocol/muc#admin";

	public static final String MUC_OWNER = "http://jabber.org/protocol/muc#owner";

	public static final String CONFERENCE = "jabber:x:conference";

	public static final String DATA_FORM = "jabber:x:data";

	public static final String RSM = "http://jabber.org/protocol/rsm";

	public static final String MAM = "urn:xmpp:mam:2";

	public static final String ARCHIVED = "urn:xmpp:mam:tmp";

	public static final String STANZA_ID = "urn:xmpp:sid:0";

	public static final String FORWARD = "urn:xmpp:forward:0";

	public static final String DELAY = "urn:xmpp:delay";

	public static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";

	public static final String REACTIONS = "urn:xmpp:reactions:0";

	public static final String HINTS = "urn:xmpp:hints";

	public static final String CARBONS = "urn:xmpp:carbons:2";

	public static final String MUC_SUB = "urn:xmpp:mucsub:0";

	public static final String MUC_SUB_MESSAGES = "urn:xmpp:mucsub:nodes:messages";

	public static final String GET_ROOMS = "ns:getrooms";

	public static final String SET_ROOM_PROFILE = "ns:getrooms:setprofile";

	public static final String USER_BAN = "ns:deepx:muc:user:ban";

	public static final String HTTP_UPLOAD = "urn:xmpp:http:upload:0";

	public static final String ROOM_LAST = "ns:room:last";

	private Ns() {
	}

}
