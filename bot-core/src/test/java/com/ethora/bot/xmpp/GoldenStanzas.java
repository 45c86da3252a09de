package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.OutboundMessage;

/**
 * Every stanza that can be sent, by the name of its golden file: the class and the method
 * that writes it, and what is special about it.
 */
final class GoldenStanzas {

	/** Whatever people or programs put into a text to break what reads it. */
	static final String HOSTILE = "'/></body></message><message to=\"x\"/>&amp;&lt;&#0;<![CDATA[x]]> ]]>"
			+ "\u0000\u0001\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF\tone\ntwo\r\n\uD83D\uDE00\uD83E\uDD16\u202E\u2028"
			+ "\uD83Dlone\uDE00 <?pi?><!-- no --><!DOCTYPE x>";

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final Jid SELF = Jid.parse(ObligingChannel.SELF);

	private static final BotProfile PROFILE = new BotProfile("Echo Bot", "Echo", "Bot", null, true, null, List.of());

	private static final BotProfile PICTURED = new BotProfile("Echo Bot", "Echo", "Bot",
			"https://files.test/e.png?a=1&b=2", false, null, List.of());

	private static final BotProfile EVIL = new BotProfile(HOSTILE, HOSTILE, HOSTILE, HOSTILE, true, null, List.of());

	private final Map<String, String> stanzas = new LinkedHashMap<>();

	private GoldenStanzas() {
	}

	static Map<String, String> all() {
		GoldenStanzas all = new GoldenStanzas();
		all.rooms();
		all.messages();
		all.archives();
		all.accounts();
		all.answers();
		all.framing();
		return all.stanzas;
	}

	private void add(String name, String xml) {
		if (this.stanzas.put(name, xml) != null) {
			throw new IllegalStateException("Two stanzas are called " + name);
		}
	}

	private void rooms() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE);
		add("OutgoingStanzas.join", stanzas.join(ROOM, "app_bot", "presenceInRoom-lx3k-1"));
		add("OutgoingStanzas.join-photo", new OutgoingStanzas(PICTURED).join(ROOM, "app_bot", "presenceInRoom-lx3k-2"));
		add("OutgoingStanzas.join-hostile", new OutgoingStanzas(EVIL).join(ROOM, "o'neil <&> \"x\"", "p-1"));
		add("OutgoingStanzas.leave", stanzas.leave(ROOM, "app_bot"));
		add("OutgoingStanzas.unavailable", stanzas.unavailable());
	}

	private void messages() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE);
		add("OutgoingStanzas.message", stanzas.message(new OutboundMessage("m-1", ROOM, "hello"), SELF));
		add("OutgoingStanzas.message-photo",
				new OutgoingStanzas(PICTURED).message(new OutboundMessage("m-2", ROOM, "one\ntwo"), SELF));
		add("OutgoingStanzas.message-hostile",
				new OutgoingStanzas(EVIL).message(new OutboundMessage(HOSTILE, ROOM, HOSTILE), SELF));
		add("OutgoingStanzas.message-blank", stanzas.message(new OutboundMessage("m-3", ROOM, " "), SELF));
		add("OutgoingStanzas.typing-active", stanzas.typing(ROOM, true, "typing-1700000000000-1"));
		add("OutgoingStanzas.typing-paused", stanzas.typing(ROOM, false, "stop-typing-1700000000000-2"));
	}

	private void archives() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE);
		String id = "get-history:1700000000000:1";
		add("OutgoingStanzas.archive-beginning", stanzas.archive(ArchiveQuery.after(ROOM, null, 30), id));
		add("OutgoingStanzas.archive-after", stanzas.archive(ArchiveQuery.after(ROOM, "1727199609620712", 30), id));
		add("OutgoingStanzas.archive-latest", stanzas.archive(ArchiveQuery.latest(ROOM, 1), id));
		add("OutgoingStanzas.archive-since",
				stanzas.archive(ArchiveQuery.since(ROOM, Instant.parse("2026-03-04T05:06:07.891Z"), 30), id));
		add("OutgoingStanzas.archive-hostile", stanzas.archive(ArchiveQuery.after(ROOM, HOSTILE, 1), HOSTILE));
	}

	private void accounts() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE);
		String namespace = LinkNotes.namespace("cursor:app_lobby@conference.chat.test");
		add("OutgoingStanzas.readNote", stanzas.readNote(namespace, "note-1700000000000-1"));
		add("OutgoingStanzas.writeNote", stanzas.writeNote(namespace, "1727199609620712 a<b", "note-1700000000000-2"));
		add("OutgoingStanzas.writeNote-hostile", stanzas.writeNote(LinkNotes.namespace(HOSTILE), HOSTILE, "n"));
		add("OutgoingStanzas.writeNote-empty", stanzas.writeNote(namespace, "", "n"));
		add("OutgoingStanzas.ping-server", stanzas.ping("chat.test", "ping-1700000000000-1"));
		add("OutgoingStanzas.ping-room", stanzas.ping(ROOM.withResource("app_bot").toString(), "ping-1700000000000-2"));
	}

	private void answers() {
		IqAnswers answers = new IqAnswers("Echo <Bot>",
				InstantSource.fixed(Instant.parse("2026-11-20T10:11:12.345678Z")));
		add("IqAnswers.answer-ping", answers.answer(asked("get", "<ping xmlns='urn:xmpp:ping'/>")));
		add("IqAnswers.answer-version", answers.answer(asked("get", "<query xmlns='jabber:iq:version'/>")));
		add("IqAnswers.answer-time", answers.answer(asked("get", "<time xmlns='urn:xmpp:time'/>")));
		add("IqAnswers.answer-info",
				answers.answer(asked("get", "<query xmlns='http://jabber.org/protocol/disco#info'/>")));
		add("IqAnswers.answer-unknown", answers.answer(asked("get", "<query xmlns='urn:unknown'/>")));
		add("IqAnswers.answer-nothing", answers.answer(asked("set", "")));
		add("IqAnswers.answer-nobody", answers.answer(Elements.of("<iq type='get' id='&lt;&apos;1'/>")));
	}

	private static Element asked(String type, String inside) {
		return Elements.of("<iq type='%s' from='%s/o&apos;neil &lt;' id='q-&amp;1'>%s</iq>".formatted(type,
				Elements.ROOM, inside));
	}

	private void framing() {
		add("FramingOpen.toXML", Framing.FRAMES.header("chat.test", "en").toXML().toString());
		add("Framing.farewell", Framing.FRAMES.farewell());
	}

}
