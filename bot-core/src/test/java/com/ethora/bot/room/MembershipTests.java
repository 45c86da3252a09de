package com.ethora.bot.room;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Membership}, as {@link Rooms} show it.
 */
class MembershipTests {

	private static final Refusal FOR_NOW = new Refusal("resource-constraint", null);

	private final RoomsFixture fixture = new RoomsFixture();

	@Test
	void entersWhenThereIsALink() {
		assertThat(this.fixture.state()).isEqualTo(new RoomState.Absent());

		this.fixture.connect();

		assertThat(this.fixture.told).containsExactly("Joining lobby", "CatchingUp lobby", "Joined lobby",
				"live lobby");
		assertThat(this.fixture.state()).isEqualTo(new RoomState.Joined(this.fixture.timeline.instant()));
		assertThat(this.fixture.lobby.occupied()).isTrue();
	}

	@Test
	void isAbsentWithoutALinkAndEntersAgain() {
		this.fixture.connect();
		this.fixture.told.clear();

		this.fixture.reconnect();

		assertThat(this.fixture.told).containsExactly("Absent lobby", "Joining lobby", "CatchingUp lobby",
				"Joined lobby", "live lobby");
	}

	@ParameterizedTest
	@CsvSource({ "not-allowed, wrong nickname", "not-allowed, wrong app name", "not-authorized, anonymous not allowed",
			"jid-malformed,", "bad-request,", "gone," })
	void aPermanentRefusalIsToldOnceAndNotQuestioned(String condition, String text) {
		Refusal refusal = new Refusal(condition, text);
		this.fixture.lobby.refuse(refusal);

		this.fixture.connect();
		this.fixture.advance(3_600);
		this.fixture.reconnect();
		this.fixture.advance(3_600);

		assertThat(this.fixture.lobby.joins()).isOne();
		assertThat(this.fixture.told).containsExactly("Joining lobby", "Refused lobby");
		assertThat(this.fixture.state()).isEqualTo(new RoomState.Refused(refusal.toString()));
	}

	@Test
	void aRefusalThatMayPassIsQuestionedAgain() {
		this.fixture.lobby.refuse(FOR_NOW);
		this.fixture.connect();
		assertThat(this.fixture.state())
			.isEqualTo(new RoomState.Waiting("resource-constraint", this.fixture.timeline.instant().plusSeconds(2)));

		this.fixture.advance(13);
		assertThat(this.fixture.lobby.joins()).isEqualTo(3);
		this.fixture.lobby.admit();
		this.fixture.advance(1);

		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@Test
	void asksMoreAndMoreSlowlyButForEver() {
		this.fixture.lobby.refuse(FOR_NOW);
		this.fixture.connect();

		this.fixture.advance(Duration.ofDays(1).toSeconds());

		assertThat(this.fixture.lobby.joins()).isBetween(720, 730);
	}

	@Test
	void aRoomThatDoesNotAnswerIsAskedAgain() {
		this.fixture.lobby.ignoreJoins();
		this.fixture.connect();

		this.fixture.advance(10);

		assertThat(this.fixture.state())
			.isEqualTo(new RoomState.Waiting("no answer", this.fixture.timeline.instant().plusSeconds(2)));
		this.fixture.lobby.admit();
		this.fixture.advance(2);
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@Test
	void anAnswerThatComesTooLateIsNoAnswer() {
		this.fixture.connect();
		this.fixture.wire.latency(() -> Duration.ofSeconds(6));
		this.fixture.reconnect();
		this.fixture.advance(22);

		assertThat(this.fixture.state()).isInstanceOf(RoomState.Waiting.class);
		this.fixture.wire.latency(() -> Duration.ZERO);
		this.fixture.advance(2);

		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@ParameterizedTest
	@EnumSource(names = { "KICKED", "SERVICE", "UNKNOWN" })
	void comesBackSoonAfterARemoval(Removal removal) {
		this.fixture.connect();

		this.fixture.lobby.kick(removal);
		this.fixture.timeline.runDue();

		assertThat(this.fixture.state()).isEqualTo(new RoomState.Waiting("removed (%s)".formatted(removal),
				this.fixture.timeline.instant().plusSeconds(2)));
		this.fixture.advance(2);
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@ParameterizedTest
	@EnumSource(names = { "BANNED", "MEMBERSHIP", "DESTROYED" })
	void waitsLongWhenTheWayBackIsClosed(Removal removal) {
		this.fixture.connect();

		this.fixture.lobby.kick(removal);
		this.fixture.advance(119);
		assertThat(this.fixture.lobby.joins()).isOne();

		this.fixture.advance(1);
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@Test
	void findsOutThatItWasRemovedWithoutAWord() {
		this.fixture.connect();

		this.fixture.lobby.evict();
		this.fixture.timeline.advance(RoomsFixture.PRESENCE_CHECK);
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Waiting.class);

		this.fixture.advance(2);
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
		assertThat(this.fixture.lobby.joins()).isEqualTo(2);
	}

	@Test
	void doesNotAskARoomThatSpeaks() {
		SimulatedLink link = this.fixture.connect();
		this.fixture.timeline.advance(RoomsFixture.PRESENCE_CHECK.dividedBy(2));
		this.fixture.lobby.says("alice", "hello");

		this.fixture.timeline.advance(RoomsFixture.PRESENCE_CHECK.minusSeconds(1));
		assertThat(link.presenceChecks()).isZero();

		this.fixture.advance(1);
		assertThat(link.presenceChecks()).isOne();
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@Test
	void whoIsNotToldWhetherItIsThereAsksAgain() {
		SimulatedLink link = this.fixture.connect();
		link.blackHole();

		this.fixture.timeline.advance(RoomsFixture.PRESENCE_CHECK.multipliedBy(3));

		assertThat(link.presenceChecks()).isEqualTo(3);
		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@Test
	void aRemovalFromWhereWeAreNotChangesNothing() {
		this.fixture.lobby.ignoreJoins();
		SimulatedLink link = this.fixture.connect();

		link.listener().removed(RoomsFixture.LOBBY, Removal.KICKED);
		this.fixture.timeline.runDue();

		assertThat(this.fixture.state()).isEqualTo(new RoomState.Joining());
	}

	@Test
	void aLinkLostWhileJoiningLeavesNothingBehind() {
		this.fixture.lobby.ignoreJoins();
		this.fixture.connect();

		this.fixture.wire.link().cut();
		this.fixture.advance(60);

		assertThat(this.fixture.told).containsExactly("Joining lobby", "Absent lobby");
		assertThat(this.fixture.timeline.pending()).isZero();
	}

	@Test
	void aLinkLostWhileWaitingLeavesNothingBehind() {
		this.fixture.lobby.refuse(FOR_NOW);
		this.fixture.connect();

		this.fixture.wire.link().cut();
		this.fixture.advance(60);

		assertThat(this.fixture.told).containsExactly("Joining lobby", "Waiting lobby", "Absent lobby");
		assertThat(this.fixture.lobby.joins()).isOne();
	}

	@Test
	void aNewLinkForgivesEarlierRefusals() {
		this.fixture.lobby.refuse(FOR_NOW);
		this.fixture.connect();
		this.fixture.advance(600);

		this.fixture.reconnect();
		this.fixture.lobby.admit();
		this.fixture.advance(2);

		assertThat(this.fixture.state()).isInstanceOf(RoomState.Joined.class);
	}

	@Test
	void oneBrokenRoomDelaysNoOther() {
		List<Jid> jids = IntStream.range(0, 20)
			.mapToObj((i) -> Jid.parse("room%d@conference.example.com".formatted(i)))
			.toList();
		RoomsFixture many = new RoomsFixture(jids);
		many.wire.room(jids.get(0)).ignoreJoins();
		many.wire.room(jids.get(1)).refuse(FOR_NOW);
		many.wire.room(jids.get(2)).refuse(new Refusal("gone", null));

		many.connect();
		many.advance(1);

		assertThat(many.rooms.state(jids.get(0))).isInstanceOf(RoomState.Joining.class);
		assertThat(many.rooms.state(jids.get(1))).isInstanceOf(RoomState.Waiting.class);
		assertThat(many.rooms.state(jids.get(2))).isInstanceOf(RoomState.Refused.class);
		assertThat(jids.subList(3, 20)).allMatch((jid) -> many.rooms.state(jid) instanceof RoomState.Joined);
	}

	@Test
	void leavesPolitely() {
		this.fixture.connect();

		this.fixture.rooms.leave();
		this.fixture.timeline.runDue();

		assertThat(this.fixture.lobby.occupied()).isFalse();
		assertThat(this.fixture.state()).isEqualTo(new RoomState.Absent());
		assertThat(this.fixture.wire.link().ended()).isFalse();
	}

	@Test
	void aRoomThatIsNoneOfOursIsAbsent() {
		assertThat(this.fixture.rooms.state(Jid.parse("other@conference.example.com")))
			.isEqualTo(new RoomState.Absent());
	}

}
