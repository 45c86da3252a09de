package com.ethora.bot.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttendanceTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final String MEMBER = "<item affiliation='member' role='participant'/>";

	private final RecordingListener listener = new RecordingListener();

	private final List<String> left = new ArrayList<>();

	private final Attendance attendance = new Attendance(new LinkEvents(this.listener),
			(room, nick) -> this.left.add(room.withResource(nick).toString()));

	private final CompletableFuture<Void> join = this.attendance.join(ROOM, "app_bot", "p-1");

	@Test
	void weAreThereWhenTheRoomSaysSo() throws DroppedException {
		receive("app_bot", "id='p-1'", MEMBER + "<status code='110'/>");

		assertThat(this.join).isCompleted();
		assertThat(this.attendance.attends(ROOM)).isTrue();
		assertThat(this.listener.told).isEmpty();
		assertThat(this.listener.self).singleElement().satisfies((entered) -> {
			assertThat(entered.occupant().affiliation()).isEqualTo(Affiliation.MEMBER);
			assertThat(entered.occupant().role()).isEqualTo(Role.PARTICIPANT);
			assertThat(entered.before()).isFalse();
		});
	}

	@Test
	void ofARoomWithoutStatusCodesTheIdIsEnough() throws DroppedException {
		receive("app_bot", "id='other'", MEMBER);
		assertThat(this.join).isNotDone();

		receive("app_bot", "id='p-1'", MEMBER);

		assertThat(this.join).isCompleted();
		assertThat(this.listener.told).isEmpty();
	}

	@Test
	void aNewRoomIsEnteredToo() throws DroppedException {
		receive("app_bot", "id='p-1'", MEMBER + "<status code='201'/><status code='110'/>");

		assertThat(this.join).isCompleted();
	}

	@Test
	void underAnotherNameWeDoNotStay() throws DroppedException {
		receive("app_bot_2", "id='p-1'", MEMBER + "<status code='210'/><status code='110'/>");

		assertThat(this.left).containsExactly(Elements.ROOM + "/app_bot_2");
		assertThat(this.join).isCompletedExceptionally();
		assertThat(this.attendance.attends(ROOM)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "app_bot, id='p-1'", "'', id='p-1'", "'', ''" })
	void theRoomMayRefuse(String nick, String id) throws DroppedException {
		this.attendance.received(Elements.of("""
				<presence from='%s' type='error' %s><x xmlns='http://jabber.org/protocol/muc'/>\
				<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>\
				<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>wrong nickname</text></error></presence>"""
			.formatted(nick.isEmpty() ? ROOM : ROOM.withResource(nick), id)));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.join::get)
			.withCauseInstanceOf(RefusedException.class)
			.withMessageContaining("forbidden (wrong nickname)");
		assertThat(this.attendance.attends(ROOM)).isFalse();
	}

	@Test
	void aRefusalOfSomethingElseIsNotOurs() {
		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.attendance
			.received(Elements.of("<presence from='%s/app_bot' type='error' id='older'/>".formatted(ROOM))));

		assertThat(this.join).isNotDone();
	}

	@Test
	void othersComeAndGoOnce() throws DroppedException {
		receive("app_ann", "", MEMBER);
		receive("app_bot", "id='p-1'", MEMBER + "<status code='110'/>");
		receive("app_ann", "", MEMBER);
		receive("app_ann", "type='unavailable'", "<item affiliation='member' role='none'/>");
		receive("app_ann", "type='unavailable'", "<item affiliation='member' role='none'/>");

		assertThat(this.listener.told).hasSize(2);
		assertThat(this.listener.told.get(0)).contains("Entered", "app_ann");
		assertThat(this.listener.told.get(1)).contains("Left", "app_ann");
	}

	@Test
	void theRoomSaysWhoTheOthersAre() throws DroppedException {
		this.attendance.received(Elements.of("""
				<presence from='%s/app_ann'><data xmlns='jabber:client' fullName='Ann'/>\
				<x xmlns='http://jabber.org/protocol/muc#user'>\
				<item affiliation='owner' role='moderator' jid='app_ann@chat.test/web'/></x></presence>"""
			.formatted(ROOM)));
		enter();
		receive("app_ben-bot", "", "<item affiliation='king' role='jester' jid='@@'/>");

		assertThat(this.listener.received).containsExactly(
				new RoomEvent.Entered(ROOM,
						new Occupant(new Sender("app_ann", "Ann", null, false), Affiliation.OWNER, Role.MODERATOR,
								Jid.parse("app_ann@chat.test/web")),
						true),
				new RoomEvent.Entered(ROOM,
						new Occupant(Sender.of("app_ben-bot"), Affiliation.NONE, Role.PARTICIPANT, null), false));
	}

	@Test
	void changesAreToldOnce() throws DroppedException {
		enter();
		receive("app_ann", "", MEMBER);
		receive("app_ann", "", "<item affiliation='member' role='visitor'/>");
		receive("app_ann", "", "<item affiliation='admin' role='moderator' jid='app_ann@chat.test/web'/>");
		receive("app_ann", "", "<item affiliation='admin' role='moderator' jid='app_ann@chat.test/web'/>");
		receive("app_bot", "", "<item affiliation='owner' role='participant'/><status code='110'/>");

		assertThat(this.listener.received.subList(1, this.listener.received.size()))
			.containsExactly(new RoomEvent.RoleChanged(ROOM, "app_ann", Role.VISITOR),
					new RoomEvent.AffiliationChanged(ROOM, Affiliation.ADMIN, Jid.parse("app_ann@chat.test"),
							"app_ann"),
					new RoomEvent.RoleChanged(ROOM, "app_ann", Role.MODERATOR),
					new RoomEvent.AffiliationChanged(ROOM, Affiliation.OWNER, null, "app_bot"));
	}

	@Test
	void whoIsBannedStandsDifferentlyAndIsGone() throws DroppedException {
		enter();
		receive("app_ann", "", MEMBER);
		receive("app_ann", "type='unavailable'",
				"<item affiliation='outcast' role='none' jid='app_ann@chat.test'/><status code='301'/>");

		assertThat(this.listener.received.subList(1, this.listener.received.size())).containsExactly(
				new RoomEvent.AffiliationChanged(ROOM, Affiliation.OUTCAST, Jid.parse("app_ann@chat.test"), "app_ann"),
				new RoomEvent.Left(ROOM, "app_ann"));
	}

	@Test
	void whoAsksAgainIsToldAnewWhoIsThere() throws DroppedException {
		enter();
		receive("app_ann", "", MEMBER);
		this.attendance.join(ROOM, "app_bot", "p-2");
		receive("app_ann", "", MEMBER);

		assertThat(this.listener.received).extracting((event) -> ((RoomEvent.Entered) event).before())
			.containsExactly(false, true);
	}

	@Test
	void aRoomMustNotFillTheMemory() throws DroppedException {
		for (int i = 0; i < Attendance.MAX_OTHERS; i++) {
			receive("app_" + i, "", MEMBER);
		}

		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> receive("app_more", "", MEMBER));
		enter();
		assertThat(this.join).as("we ourselves always count").isCompleted();
		receive("app_more", "type='unavailable'", MEMBER);
		assertThat(this.listener.received).hasSize(Attendance.MAX_OTHERS);
	}

	@ParameterizedTest
	@CsvSource({ "307, KICKED", "301, BANNED", "321, MEMBERSHIP", "322, MEMBERSHIP", "332, SERVICE", "333, SERVICE",
			"999, UNKNOWN" })
	void weMayBeRemoved(String code, String removal) throws DroppedException {
		enter();

		receive("app_bot", "type='unavailable'", MEMBER + "<status code='%s'/><status code='110'/>".formatted(code));

		assertThat(this.listener.told).containsExactly("removed %s %s".formatted(ROOM, removal));
		assertThat(this.attendance.attends(ROOM)).isFalse();
	}

	@Test
	void anErrorOfTheServiceIsNoKick() throws DroppedException {
		enter();

		receive("app_bot", "type='unavailable'", "<status code='307'/><status code='333'/><status code='110'/>");

		assertThat(this.listener.told).containsExactly("removed %s SERVICE".formatted(ROOM));
	}

	@Test
	void aRoomMayBeDestroyed() throws DroppedException {
		enter();

		receive("app_bot", "type='unavailable'",
				"<item affiliation='none' role='none'/><destroy><reason>x</reason></destroy>");

		assertThat(this.listener.told).containsExactly("removed %s DESTROYED".formatted(ROOM));
	}

	@Test
	void leavingIsNoRemoval() throws DroppedException {
		enter();

		this.attendance.leave(ROOM);

		assertThatExceptionOfType(DroppedException.class)
			.isThrownBy(() -> receive("app_bot", "type='unavailable'", "<status code='110'/>"));
		assertThat(this.listener.told).isEmpty();
	}

	@Test
	void leavingEndsTheWaiting() {
		this.attendance.leave(ROOM);

		assertThat(this.join).isCompletedExceptionally();
	}

	@Test
	void whatIsLeftOfAnOlderSessionDoesNotEndOurEntering() throws DroppedException {
		receive("app_bot", "type='unavailable'", MEMBER);

		assertThat(this.join).isNotDone();
		assertThat(this.listener.told).isEmpty();
	}

	@Test
	void theEndOfAnOlderSessionOfOursDoesNotEndOurEntering() throws DroppedException {
		receive("app_bot", "type='unavailable'", MEMBER + "<status code='110'/>");
		assertThat(this.join).isNotDone();

		receive("app_bot", "id='p-1'", MEMBER + "<status code='110'/>");

		assertThat(this.join).isCompleted();
		assertThat(this.attendance.attends(ROOM)).isTrue();
	}

	@Test
	void whoIsRemovedWhileAskingAgainMayTryOnceMore() throws DroppedException {
		enter();
		CompletableFuture<Void> again = this.attendance.join(ROOM, "app_bot", "p-2");

		receive("app_bot", "type='unavailable'", MEMBER + "<status code='307'/><status code='110'/>");

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(again::get)
			.havingCause()
			.isInstanceOfSatisfying(RefusedException.class, (ex) -> assertThat(ex.refusal().permanent()).isFalse());
	}

	@Test
	void askingTwiceIsAskingOnce() throws DroppedException {
		CompletableFuture<Void> again = this.attendance.join(ROOM, "app_bot", "p-2");

		receive("app_bot", "id='p-1'", MEMBER + "<status code='110'/>");

		assertThat(this.join).isCompleted();
		assertThat(again).isCompleted();
	}

	@Test
	void theEndOfTheLinkEndsTheWaiting() {
		this.attendance.end(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.join::get)
			.withCauseInstanceOf(LinkException.class);
	}

	@Test
	void presenceFromElsewhereIsDropped() {
		for (String from : List.of("from='other@conference.chat.test/x'", "from='chat.test'", "", "from='a@b@c'")) {
			assertThatExceptionOfType(DroppedException.class)
				.isThrownBy(() -> this.attendance.received(Elements.of("<presence %s/>".formatted(from))));
		}
	}

	@Test
	void presenceWithoutNickIsDropped() {
		assertThatExceptionOfType(DroppedException.class)
			.isThrownBy(() -> this.attendance.received(Elements.of("<presence from='%s'/>".formatted(ROOM))));
	}

	private void enter() throws DroppedException {
		receive("app_bot", "id='p-1'", MEMBER + "<status code='110'/>");
	}

	private void receive(String nick, String attributes, String inside) throws DroppedException {
		this.attendance.received(
				Elements.of("<presence from='%s/%s' %s><x xmlns='http://jabber.org/protocol/muc#user'>%s</x></presence>"
					.formatted(ROOM, nick, attributes, inside)));
	}

}
