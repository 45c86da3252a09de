package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import com.ethora.bot.BotProfile;
import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Presence;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingStanzasTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final Jid SELF = Jid.parse("app_bot@chat.test/bot");

	private final OutgoingStanzas stanzas = new OutgoingStanzas(
			new BotProfile("Echo Bot", "Echo", "Bot", null, true, null, List.of()), Dialect.ETHORA);

	@Test
	void entersARoomAsTheProtocolDocumentShows() {
		Standing standing = new Standing(Presence.AVAILABLE, new Capabilities("client", "bot", "Echo", List.of()));

		assertThat(this.stanzas.join(ROOM, "app_bot", "presenceInRoom-lx3k-1", standing)).isEqualTo(
				"""
						<presence xmlns='jabber:client' to='app_lobby@conference.chat.test/app_bot' id='presenceInRoom-lx3k-1'>\
						<x xmlns='http://jabber.org/protocol/muc'/>\
						<data xmlns='jabber:client' fullName='Echo Bot' senderFirstName='Echo' senderLastName='Bot' showInChannel='true'/>\
						<x xmlns='http://jabber.org/protocol/muc#user' type='bot'/>\
						<x xmlns='urn:ethora:bot'/>\
						<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:ethora:bot' ver='%s'/></presence>"""
					.formatted(standing.capabilities().version()));
	}

	@Test
	void sendsAMessageThatEthorasClientsCanShow() {
		OutgoingStanzas withPhoto = new OutgoingStanzas(
				new BotProfile("Echo Bot", "Echo", "Bot", "https://files/e.png", false, null, List.of()),
				Dialect.ETHORA);

		assertThat(withPhoto.message(new OutboundMessage("m-1", ROOM, "a < b"), SELF)).isEqualTo(
				"""
						<message xmlns='jabber:client' to='app_lobby@conference.chat.test' type='groupchat' id='m-1'>\
						<data xmlns='jabber:client' fullName='Echo Bot' senderFirstName='Echo' senderLastName='Bot' \
						showInChannel='false' photo='https://files/e.png' photoURL='https://files/e.png' \
						senderJID='app_bot@chat.test/bot' roomJid='app_lobby@conference.chat.test' isSystemMessage='false' push='true'/>\
						<body>a &lt; b</body><store xmlns='urn:xmpp:hints'/><origin-id xmlns='urn:xmpp:sid:0' id='m-1'/>\
						<x xmlns='http://jabber.org/protocol/muc#user' type='bot'/><x xmlns='urn:ethora:bot'/></message>""");
	}

	@Test
	void editsAMessageInTheOneShapeThatEthorasServersKnow() {
		OutboundMessage edit = new OutboundMessage("edit-message-1", ROOM,
				new Content.Edit(MessageRef.archived("1727199609620712"), "it's\n\"more\" & <b>"));

		assertThat(this.stanzas.message(edit, SELF)).isEqualTo(
				"""
						<message xmlns='jabber:client' to='app_lobby@conference.chat.test' type='groupchat' id='edit-message-1'>\
						<replace id='1727199609620712' text='it&apos;s&#10;&quot;more&quot; &amp; &lt;b&gt;'/></message>""");
	}

	@Test
	void showsTypingInTheShapeThatOldClientsNeed() {
		assertThat(this.stanzas.chatState(ROOM, ChatState.COMPOSING, "typing-1")).startsWith(
				"""
						<message xmlns='jabber:client' to='app_lobby@conference.chat.test' type='groupchat' id='typing-1'>\
						<composing xmlns='http://jabber.org/protocol/chatstates'/><data xmlns='jabber:client' fullName='Echo Bot'/>""");
		assertThat(this.stanzas.chatState(ROOM, ChatState.PAUSED, "stop-typing-1")).contains("<paused ");
	}

	@Test
	void readsTheArchiveForwardsOrFromItsEnd() {
		assertThat(this.stanzas.archive(ArchiveQuery.after(ROOM, "17", 30), "q")).isEqualTo("""
				<iq xmlns='jabber:client' type='set' to='app_lobby@conference.chat.test' id='q'>\
				<query xmlns='urn:xmpp:mam:2' queryid='q'><set xmlns='http://jabber.org/protocol/rsm'>\
				<max>30</max><after>17</after></set></query></iq>""");
		assertThat(this.stanzas.archive(ArchiveQuery.latest(ROOM, 5), "q")).contains("<max>5</max><before/></set>");
	}

	@Test
	void readsTheArchiveFromATimeOnAndRatherTooMuch() {
		assertThat(this.stanzas.archive(ArchiveQuery.since(ROOM, Instant.parse("2026-03-04T05:06:07.891Z"), 30), "q"))
			.isEqualTo("""
					<iq xmlns='jabber:client' type='set' to='app_lobby@conference.chat.test' id='q'>\
					<query xmlns='urn:xmpp:mam:2' queryid='q'><x xmlns='jabber:x:data' type='submit'>\
					<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>\
					<field var='start'><value>2026-03-04T05:06:07Z</value></field></x>\
					<set xmlns='http://jabber.org/protocol/rsm'><max>30</max></set></query></iq>""");
	}

	@Test
	void asksItsOwnAccountForNotes() {
		assertThat(this.stanzas.readNote("urn:ethora:bot:note:a", "n")).isEqualTo("""
				<iq xmlns='jabber:client' type='get' id='n'><query xmlns='jabber:iq:private'>\
				<note xmlns='urn:ethora:bot:note:a'/></query></iq>""");
		assertThat(this.stanzas.writeNote("urn:ethora:bot:note:a", "1 < 2", "n")).isEqualTo("""
				<iq xmlns='jabber:client' type='set' id='n'><query xmlns='jabber:iq:private'>\
				<note xmlns='urn:ethora:bot:note:a'>1 &lt; 2</note></query></iq>""");
	}

	@Test
	void leavesARoom() {
		assertThat(this.stanzas.leave(ROOM, "app_bot"))
			.isEqualTo("<presence xmlns='jabber:client' to='%s/app_bot' type='unavailable'/>".formatted(ROOM));
	}

	@Test
	void givesIdsTheShapesOfEthorasClientsAndNoneTwice() {
		StanzaIds ids = new StanzaIds(InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L)));

		assertThat(ids.presence()).isEqualTo("presenceInRoom-loyw3v28-1");
		assertThat(ids.presence()).isEqualTo("presenceInRoom-loyw3v28-2");
		assertThat(ids.chatState(ChatState.COMPOSING)).startsWith("typing-1700000000000");
		assertThat(ids.chatState(ChatState.PAUSED)).startsWith("stop-typing-1700000000000");
		assertThat(ids.note()).startsWith("note-1700000000000");
		assertThat(ids.archive()).matches("get-history:1700000000000:[0-9a-f]+");
	}

}
