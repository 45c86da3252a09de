package com.ethora.bot.xmpp;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoomReaderTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	@ParameterizedTest
	@CsvSource({ "http://jabber.org/protocol/disco#items, item", "ns:getrooms, room", "ns:getrooms, chat" })
	void roomsAreListedInSeveralForms(String namespace, String element) {
		List<RoomInfo> rooms = RoomReader.directory(query(namespace, """
				<%1$s jid='app_lobby@conference.chat.test' name='Lobby' users_cnt='5' \
				room_background='https://x.test/b.png' room_thumbnail='none'/>\
				<%1$s jid='app_den@conference.chat.test'/>""".formatted(element)), "chat.test");

		assertThat(rooms).containsExactly(new RoomInfo(ROOM, "Lobby", null, 5, "https://x.test/b.png", null, Set.of()),
				new RoomInfo(Jid.parse("app_den@conference.chat.test"), "app_den", null, null, null, null, Set.of()));
	}

	@Test
	void whatIsNoRoomIsNotListed() {
		assertThat(RoomReader.directory(query("http://jabber.org/protocol/disco#items", """
				<item jid='app_bot@chat.test/bot' name='app_bot'/><item jid='app_bot@chat.test'/>\
				<item jid='conference.chat.test' name='Rooms'/><item jid='a@conference.chat.test/ann'/><item jid='@@'/>\
				<item name='nothing'/>"""), "chat.test")).isEmpty();
		assertThat(RoomReader.directory(Elements.of("<iq type='result'/>"), "chat.test")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "-1", "many", "''", "99999999999" })
	void oddNumbersAreNone(String count) {
		assertThat(RoomReader.directory(
				query("ns:getrooms", "<room jid='a@c.chat.test' users_cnt='%s'/>".formatted(count)), "chat.test"))
			.singleElement()
			.satisfies((room) -> assertThat(room.users()).isNull());
	}

	@Test
	void aRoomTellsAboutItself() {
		RoomInfo info = RoomReader.info(query("http://jabber.org/protocol/disco#info", """
				<identity category='conference' type='text' name='Lobby'/><feature var='muc_open'/><feature/>\
				<feature var='urn:xmpp:mam:2'/><x xmlns='jabber:x:data' type='result'>\
				<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>\
				<field var='muc#roominfo_description'><value>For all</value></field>\
				<field var='muc#roominfo_occupants'><value>3</value></field></x>"""), ROOM);

		assertThat(info)
			.isEqualTo(new RoomInfo(ROOM, "Lobby", "For all", 3, null, null, Set.of("muc_open", "urn:xmpp:mam:2")));
	}

	@Test
	void aRoomMayTellItWithItsForm() {
		RoomInfo info = RoomReader.info(query("http://jabber.org/protocol/muc#owner", """
				<x xmlns='jabber:x:data' type='form'><field var='muc#roomconfig_roomname'><value>Lobby</value></field>\
				<field var='muc#roomconfig_roomdesc'><value>For all</value></field></x>"""), ROOM);

		assertThat(info.name()).isEqualTo("Lobby");
		assertThat(info.description()).isEqualTo("For all");
	}

	@Test
	void ethoraTellsWhoWasActive() {
		List<Member> members = RoomReader.members(query("ns:room:last", """
				<activity name='Ann A.' role='owner' ban_status='clear' last_active='1731677817' \
				jid='app_ann@chat.test' profile='https://x.test/a.png'/>\
				<activity name='' role='none' ban_status='banned' last_active='never' jid='app_ben@chat.test' \
				profile='none'/><activity name='Nobody' role='member'/>"""));

		assertThat(members).containsExactly(
				new Member(Jid.parse("app_ann@chat.test"), Affiliation.OWNER, "Ann A.", "https://x.test/a.png", false,
						Instant.ofEpochSecond(1731677817)),
				new Member(Jid.parse("app_ben@chat.test"), Affiliation.NONE, null, null, true, null));
	}

	@Test
	void peopleAreListedByTheirRelation() {
		assertThat(RoomReader.affiliated(
				query("http://jabber.org/protocol/muc#admin",
						"<item affiliation='outcast' jid='app_ann@chat.test'/><item affiliation='outcast' nick='x'/>"),
				Affiliation.OUTCAST))
			.containsExactly(Member.of(Jid.parse("app_ann@chat.test"), Affiliation.OUTCAST));
	}

	@Test
	void aConfigurationHasAllFieldsOfItsForm() {
		RoomConfiguration configuration = RoomReader.configuration(query("http://jabber.org/protocol/muc#owner", """
				<x xmlns='jabber:x:data' type='form'><title>Settings</title>\
				<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roomconfig</value></field>\
				<field type='fixed'><value>Heading</value></field>\
				<field var='muc#roomconfig_roomname'><value>Lobby</value></field>\
				<field var='muc#roomconfig_membersonly' type='boolean'><value>1</value></field>\
				<field var='muc#roomconfig_whois' type='list-single'><value>anyone</value>\
				<option label='All'><value>anyone</value></option><option><value>moderators</value></option></field>\
				<field var='muc#roomconfig_presencebroadcast' type='list-multi'><value>moderator</value>\
				<value>visitor</value></field><field var='muc#roomconfig_roomsecret'/></x>"""));

		assertThat(configuration.fields().keySet()).containsExactly("muc#roomconfig_roomname",
				"muc#roomconfig_membersonly", "muc#roomconfig_whois", "muc#roomconfig_presencebroadcast",
				"muc#roomconfig_roomsecret");
		assertThat(configuration.name()).isEqualTo("Lobby");
		assertThat(configuration.membersOnly()).isTrue();
		assertThat(configuration.value("muc#roomconfig_whois")).contains("anyone");
		assertThat(configuration.fields().get("muc#roomconfig_presencebroadcast")).containsExactly("moderator",
				"visitor");
		assertThat(configuration.value("muc#roomconfig_roomsecret")).isEmpty();
	}

	private static Element query(String namespace, String inside) {
		return Elements.of("<iq xmlns='jabber:client' type='result'><query xmlns='%s'>%s</query></iq>"
			.formatted(namespace, inside));
	}

}
