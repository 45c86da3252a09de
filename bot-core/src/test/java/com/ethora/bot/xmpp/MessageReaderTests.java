package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageReaderTests {

	private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

	private static final String IDS = """
			<archived xmlns='urn:xmpp:mam:tmp' by='%1$s' id='1727199609620712'/>\
			<stanza-id xmlns='urn:xmpp:sid:0' by='%1$s' id='1727199609620712'/>""".formatted(Elements.ROOM);

	private final MessageReader reader = new MessageReader(InstantSource.fixed(NOW));

	@Test
	void readsAMessageAsEthoraSendsIt() throws DroppedException {
		RoomMessage message = live(IDS + """
				<data xmlns='jabber:client' fullName='Ann Lee' senderFirstName='Ann' senderLastName='Lee' \
				photo='https://files/a.png' showInChannel='true' isSystemMessage='false'/><body>hi</body>""");

		assertThat(message.room()).hasToString(Elements.ROOM);
		assertThat(message.text()).isEqualTo("hi");
		assertThat(message.id()).isEqualTo("m-1");
		assertThat(message.archiveId()).isEqualTo("1727199609620712");
		assertThat(message.time()).isEqualTo("2024-09-24T17:40:09.620712Z");
		assertThat(message.origin()).isEqualTo(Origin.LIVE);
		assertThat(message.kind()).isEqualTo(Kind.TEXT);
		assertThat(message.data()).containsEntry("showInChannel", "true");
		assertThat(message.sender().nick()).isEqualTo("app_ann");
		assertThat(message.sender().displayName()).isEqualTo("Ann Lee");
		assertThat(message.sender().photo()).isEqualTo("https://files/a.png");
		assertThat(message.sender().bot()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "xmlns='wss://chat.test:5443/ws'", "xmlns='https://ethora.com/xmpp/data'", "" })
	void findsTheDataInWhateverNamespace(String namespace) throws DroppedException {
		RoomMessage message = live("<data %s senderFirstName='Ann' senderLastName='' profileImage='p'/><body>hi</body>"
			.formatted(namespace));

		assertThat(message.sender().displayName()).isEqualTo("Ann");
		assertThat(message.sender().photo()).isEqualTo("p");
	}

	@ParameterizedTest
	@CsvSource({ "de, de", "en-US, en_US", "'', ", "!!, ", "a-text-that-is-longer-than-any-language-is, " })
	void knowsTheLanguageOfAMessage(String language, @Nullable String known) throws DroppedException {
		RoomMessage message = (RoomMessage) this.reader
			.live(Elements.of("<message from='%s/app_ann' type='groupchat' xml:lang='%s'><body>hi</body></message>"
				.formatted(Elements.ROOM, language)));

		assertThat(message.language().map(Locale::toString)).isEqualTo(Optional.ofNullable(known));
	}

	@Test
	void callsThoseByTheirNickWhoSayNothingOfThemselves() throws DroppedException {
		assertThat(live("<body>hi</body>").sender().displayName()).isEqualTo("app_ann");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<x xmlns='http://jabber.org/protocol/muc#user' type='bot'/>",
			"<x xmlns='urn:ethora:bot' agentAddress='a'/>",
			"<x xmlns='http://jabber.org/protocol/muc#user'><item jid='a@b'/></x><x xmlns='http://jabber.org/protocol/muc#user' type='bot'/>" })
	void knowsBotsByTheirMarks(String mark) throws DroppedException {
		assertThat(live("<body>hi</body>" + mark).sender().bot()).isTrue();
	}

	@Test
	void knowsBotsByTheirNick() throws DroppedException {
		Element message = Elements
			.of("<message from='%s/app_1-bot' type='groupchat'><body>hi</body></message>".formatted(Elements.ROOM));

		assertThat(((RoomMessage) this.reader.live(message)).sender().bot()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "isMediafile='true' | MEDIA", "isMediafile='false' | TEXT", "isSystemMessage='true' | SYSTEM",
					"isSystemMessage='false' | TEXT", "type='call-invite' | CONTROL", "type='call-state' | CONTROL",
					"clientEncrypted='true' | CONTROL", "type='recall' | TEXT" })
	void tellsKindsApartByTheData(String attribute, Kind kind) throws DroppedException {
		assertThat(live("<body>media</body><data %s/>".formatted(attribute)).kind()).isEqualTo(kind);
	}

	@Test
	void takesTheWordsOfTheRoomItselfForANotice() throws DroppedException {
		Element message = Elements
			.of("<message from='%s' type='groupchat'><body>closing soon</body></message>".formatted(Elements.ROOM));

		RoomMessage read = (RoomMessage) this.reader.live(message);

		assertThat(read.kind()).isEqualTo(Kind.SYSTEM);
		assertThat(read.sender().nick()).isEqualTo("app_lobby");
	}

	@Test
	void trustsNoArchiveIdButTheRoomsOwn() throws DroppedException {
		RoomMessage forged = live("<stanza-id xmlns='urn:xmpp:sid:0' by='evil@chat.test' id='9'/>"
				+ "<stanza-id xmlns='urn:xmpp:sid:0' id='8'/><body>hi</body>");
		RoomMessage both = live(
				"<stanza-id xmlns='urn:xmpp:sid:0' by='evil@chat.test' id='9'/>" + IDS + "<body>hi</body>");

		assertThat(forged.archiveId()).isNull();
		assertThat(forged.time()).isEqualTo(NOW);
		assertThat(both.archiveId()).isEqualTo("1727199609620712");
	}

	@Test
	void takesTheArchiveIdOfServersThatOnlyArchive() throws DroppedException {
		assertThat(live("<archived xmlns='urn:xmpp:mam:tmp' by='%s' id='7'/><body>hi</body>".formatted(Elements.ROOM))
			.archiveId()).isEqualTo("7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"<delay xmlns='urn:xmpp:delay' stamp='2024-09-24T14:41:25.290611Z'/> | 2024-09-24T14:41:25.290611Z",
					"<delay xmlns='urn:xmpp:delay' stamp='2024-09-24T16:41:25+02:00'/> | 2024-09-24T14:41:25Z",
					"<x xmlns='jabber:x:delay' stamp='20020910T23:08:25'/> | 2002-09-10T23:08:25Z",
					"<delay xmlns='urn:xmpp:delay' stamp='yesterday'/> | 2026-11-20T10:00:00Z",
					"<delay xmlns='urn:xmpp:delay'/> | 2026-11-20T10:00:00Z" })
	void marksOldMessagesAsHistory(String delay, Instant time) throws DroppedException {
		RoomMessage message = live(delay + "<body>hi</body>");

		assertThat(message.origin()).isEqualTo(Origin.HISTORY);
		assertThat(message.time()).isEqualTo(time);
	}

	@Test
	void takesAMessageThatEndsTypingForAMessage() throws DroppedException {
		assertThat(live("<active xmlns='http://jabber.org/protocol/chatstates'/><body>hi</body>").text())
			.isEqualTo("hi");
	}

	@Test
	void anEditInAnArchiveIsNoMessage() throws DroppedException {
		assertThat(
				this.reader.archived(archived(Elements.ROOM, "<replace id='1' text='new'/>"), Jid.parse(Elements.ROOM)))
			.isInstanceOf(RoomEvent.Edited.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<subject>Lobby</subject> | subject", "<subject/> | subject",
			"<x xmlns='http://jabber.org/protocol/muc#user'><invite from='a@b'/></x><body>come</body> | invite",
			"<x xmlns='jabber:x:conference' jid='r@c'/><body>come</body> | invite",
			"<reactions xmlns='urn:xmpp:reactions:0'><reaction>+1</reaction></reactions><body>x</body> | reaction",
			"<replace id='1'/> | edit", "<replace text='new'/> | edit",
			"<replace id='1' text='new'/><delay xmlns='urn:xmpp:delay'/> | edit",
			"<replace xmlns='urn:xmpp:message-correct:0'/><body>new</body> | edit",
			"<replace xmlns='urn:xmpp:message-correct:0' id='1'/><body>new</body><delay xmlns='urn:xmpp:delay'/> | edit",
			"<body>wow</body><delete/> | deletion",
			"<body>x</body><retract xmlns='urn:xmpp:message-retract:1'/> | deletion",
			"<body>wow</body><delete id='1'/><delay xmlns='urn:xmpp:delay'/> | deletion",
			"<reactions xmlns='urn:xmpp:reactions:0' id='1'/><delay xmlns='urn:xmpp:delay'/> | reaction",
			"<body/> | no body", "<members-refresh xmlns='ethora:chats:members-refresh'/> | no body",
			"<x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member'/></x> | no body",
			"<composing xmlns='http://jabber.org/protocol/chatstates'/><delay xmlns='urn:xmpp:delay'/> | no body" })
	void dropsWhatIsNobodysWords(String inside, String reason) {
		assertDropped(Elements.message(inside), reason);
	}

	@Test
	void dropsTheDeletionThatIsOnlyToldByItsId() {
		assertDropped(Elements
			.of("<message from='%s/app_ann' type='groupchat' id='deleteMessageStanza'><body>wow</body></message>"
				.formatted(Elements.ROOM)), "deletion");
	}

	@Test
	void keepsAMessageThatOnlyLooksLikeADeletion() throws DroppedException {
		assertThat(live("<body>wow</body>").kind()).isEqualTo(Kind.TEXT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "type='chat'", "type='headline'", "type='normal'" })
	void dropsWhatWasNotSaidToTheRoom(String type) {
		assertDropped(
				Elements.of("<message from='%s/app_ann' %s><body>hi</body></message>".formatted(Elements.ROOM, type)),
				"no groupchat");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "from=''", "from='chat.test'", "from='a b@c'", "from='@'", "from='/x'", "from='r@c/'" })
	void dropsWhatComesFromNowhere(String from) {
		assertDropped(Elements.of("<message %s type='groupchat'><body>hi</body></message>".formatted(from)),
				"no room in 'from'");
	}

	@Test
	void readsAnArchivedMessage() throws DroppedException {
		RoomMessage message = (RoomMessage) this.reader.archived(archived(Elements.ROOM, "<body>hi</body>"),
				Jid.parse(Elements.ROOM));

		assertThat(message.archiveId()).isEqualTo("1727188885290611");
		assertThat(message.time()).isEqualTo("2024-09-24T14:41:25.290611Z");
		assertThat(message.origin()).isEqualTo(Origin.ARCHIVE);
		assertThat(message.sender().nick()).isEqualTo("app_ann");
	}

	@Test
	void readsTheNewTextOfAnArchivedMessageThatWasEdited() throws DroppedException {
		RoomMessage message = (RoomMessage) this.reader.archived(
				archived(Elements.ROOM, "<body>new</body><replaced timestamp='1727188885290612'/>"),
				Jid.parse(Elements.ROOM));

		assertThat(message.text()).isEqualTo("new");
		assertThat(message.kind()).isEqualTo(Kind.TEXT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<body>deleted</body><deleted timestamp='1'/><data isMediafile='true' location='x'/>",
			"<retracted xmlns='urn:xmpp:message-retract:1' stamp='2024-09-24T14:41:25Z'/>",
			"<retracted xmlns='urn:xmpp:message-retract:0' stamp='2024-09-24T14:41:25Z'/>" })
	void knowsThatADeletedMessageWasThere(String inside) throws DroppedException {
		RoomMessage message = (RoomMessage) this.reader.archived(archived(Elements.ROOM, inside),
				Jid.parse(Elements.ROOM));

		assertThat(message.id()).isEqualTo("m");
		assertThat(message.archiveId()).isEqualTo("1727188885290611");
		assertThat(message.kind()).isEqualTo(Kind.CONTROL);
		assertThat(message.text()).isEmpty();
		assertThat(message.data()).isEmpty();
	}

	@Test
	void dropsAnArchivedMessageOfAnotherRoom() {
		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.reader
			.archived(archived("other@conference.chat.test", "<body>hi</body>"), Jid.parse(Elements.ROOM)));
	}

	private static Element archived(String room, String inside) {
		return Elements.of("""
				<result xmlns='urn:xmpp:mam:2' queryid='q' id='1727188885290611'><forwarded xmlns='urn:xmpp:forward:0'>\
				<message xmlns='jabber:client' from='%s/app_ann' type='groupchat' id='m'>%s</message>\
				<delay xmlns='urn:xmpp:delay' from='conference.chat.test' stamp='2024-09-24T14:41:25.290611Z'/>\
				</forwarded></result>""".formatted(room, inside));
	}

	private RoomMessage live(String inside) throws DroppedException {
		return (RoomMessage) this.reader.live(Elements.message(inside));
	}

	private void assertDropped(Element message, String reason) {
		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.reader.live(message))
			.withMessage(reason);
	}

}
