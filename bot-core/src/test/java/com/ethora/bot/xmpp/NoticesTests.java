package com.ethora.bot.xmpp;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NoticesTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final String USER = "<x xmlns='http://jabber.org/protocol/muc#user'>%s</x>";

	@Test
	void aRoomPassesInvitationsOn() throws DroppedException {
		Element message = room("", USER.formatted("<invite from='app_app@chat.test'><reason>Come in</reason></invite>")
				+ "<x xmlns='jabber:x:conference' jid='%s'/><body>app_app invites you</body>".formatted(ROOM));

		assertThat(Notices.read(message))
			.contains(new RoomEvent.Invited(ROOM, Jid.parse("app_app@chat.test"), "Come in", false));
	}

	@Test
	void anInvitationNeedsNoReasonAndNoInviter() throws DroppedException {
		assertThat(Notices.read(room("", USER.formatted("<invite/>"))))
			.contains(new RoomEvent.Invited(ROOM, null, null, false));
	}

	@Test
	void peopleInviteDirectly() throws DroppedException {
		Element message = Elements.of("""
				<message xmlns='jabber:client' from='app_ann@chat.test/web'>\
				<x xmlns='jabber:x:conference' jid='%s' reason='Come in'/></message>""".formatted(ROOM));

		assertThat(Notices.read(message))
			.contains(new RoomEvent.Invited(ROOM, Jid.parse("app_ann@chat.test/web"), "Come in", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "jid=''", "jid='conference.chat.test'", "jid='@@'" })
	void anInvitationToNowhereIsDropped(String attributes) {
		Element message = Elements.of("""
				<message xmlns='jabber:client' from='app_ann@chat.test/web'>\
				<x xmlns='jabber:x:conference' %s/></message>""".formatted(attributes));

		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> Notices.read(message));
	}

	@Test
	void whatIsSaidToAllIsNoInvitation() throws DroppedException {
		assertThat(Notices
			.read(Elements.message(USER.formatted("<invite from='app_ann@chat.test'/>") + "<body>Come in</body>")))
			.isEmpty();
		assertThat(Notices.read(Elements.message("<x xmlns='jabber:x:conference' jid='%s'/>".formatted(ROOM))))
			.isEmpty();
	}

	@Test
	void ourOwnInvitationIsNotForUs() throws DroppedException {
		assertThat(Notices.read(room("", USER.formatted("<invite to='app_ann@chat.test'/>")))).isEmpty();
	}

	@Test
	void aRoomTellsItsSubject() throws DroppedException {
		assertThat(Notices.read(Elements.message("<subject>Tea</subject>")))
			.contains(new RoomEvent.SubjectChanged(ROOM, "Tea", "app_ann"));
		assertThat(Notices.read(room("type='groupchat'", "<subject/>")))
			.contains(new RoomEvent.SubjectChanged(ROOM, "", null));
	}

	@Test
	void aMessageMayHaveASubject() throws DroppedException {
		assertThat(Notices.read(Elements.message("<subject>Tea</subject><body>More tea?</body>"))).isEmpty();
	}

	@Test
	void aRoomTellsThatItIsSetUpDifferently() throws DroppedException {
		assertThat(Notices.read(room("type='groupchat'", USER.formatted("<status code='104'/>"))))
			.contains(new RoomEvent.ConfigurationChanged(ROOM));
	}

	@Test
	void aRoomTellsHowSomebodyStandsWithIt() throws DroppedException {
		assertThat(Notices.read(room("", USER.formatted("<item jid='app_ann@chat.test/web' affiliation='outcast'/>"))))
			.contains(
					new RoomEvent.AffiliationChanged(ROOM, Affiliation.OUTCAST, Jid.parse("app_ann@chat.test"), null));
	}

	@Test
	void nobodyElseCanTellThatForTheRoom() throws DroppedException {
		assertThat(
				Notices.read(Elements.message(USER.formatted("<item jid='app_bot@chat.test' affiliation='owner'/>"))))
			.isEmpty();
		assertThat(Notices.read(Elements.message(USER.formatted("<status code='104'/>")))).isEmpty();
	}

	@Test
	void peopleHintThatOthersBelongToTheRoomNow() throws DroppedException {
		assertThat(Notices.read(Elements.message("""
				<members-refresh xmlns='ethora:chats:members-refresh'/><no-store xmlns='urn:xmpp:hints'/>\
				<x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' nick='app_ben'/></x>""")))
			.contains(new RoomEvent.MembersChanged(ROOM, "app_ann"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<body>hello</body>", "<composing xmlns='http://jabber.org/protocol/chatstates'/>", "" })
	void otherMessagesAreNoNotices(String inside) throws DroppedException {
		assertThat(Notices.read(Elements.message(inside))).isEmpty();
	}

	@Test
	void aServerHasNoRooms() throws DroppedException {
		assertThat(
				Notices.read(Elements.of("<message from='chat.test' type='groupchat'><subject>x</subject></message>")))
			.isEmpty();
		assertThat(Notices.read(Elements.of("<message type='groupchat'><subject>x</subject></message>"))).isEmpty();
	}

	private static Element room(String attributes, String inside) {
		return Elements
			.of("<message xmlns='jabber:client' from='%s' %s>%s</message>".formatted(ROOM, attributes, inside));
	}

}
