package com.ethora.bot.room;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Removal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RoomLog}, as {@link Rooms} show it: what is heard, once and in order.
 */
class RoomLogTests {

	private final RoomsFixture fixture = new RoomsFixture();

	@Test
	void hearsWhatIsSaid() {
		this.fixture.connect();

		this.fixture.says("one");
		this.fixture.says("two");
		RoomMessage last = this.fixture.says("three");

		assertThat(this.fixture.heard).containsExactly("one", "two", "three");
		assertThat(this.fixture.entries).extracting((entry) -> entry.message().origin())
			.containsOnly(RoomMessage.Origin.LIVE);
		assertThat(this.fixture.cursor().after()).isEqualTo(last.archiveId());
	}

	@Test
	void hearsARepeatedMessageOnce() {
		this.fixture.connect();

		this.fixture.lobby.says("ann", "twice", Fate.DOUBLED);
		this.fixture.timeline.runDue();

		assertThat(this.fixture.heard).containsExactly("twice");
	}

	@Test
	void takesOwnMessagesAsEchoes() {
		this.fixture.connect();

		this.fixture.wire.link().send(new OutboundMessage("m1", RoomsFixture.LOBBY, "mine"));
		this.fixture.timeline.runDue();

		assertThat(this.fixture.heard).isEmpty();
		assertThat(this.fixture.echoed).containsExactly("mine");
		assertThat(this.fixture.cursor().after()).isEqualTo(this.fixture.lobby.log().get(0).archiveId());
	}

	@Test
	void aNickThatOnlyLooksLikeOursIsAnotherPerson() {
		this.fixture.connect();

		this.fixture.lobby.says("app_bot2", "not mine");
		this.fixture.lobby.says("App_bot", "nor mine");
		this.fixture.timeline.runDue();

		assertThat(this.fixture.heard).containsExactly("not mine", "nor mine");
	}

	@Test
	void anOpenMessageHoldsTheCursorAcrossLinksAndIsHeardOnce() {
		this.fixture.connect();
		RoomMessage before = this.fixture.says("before");
		this.fixture.finishing = false;
		this.fixture.says("open");
		RoomMessage last = this.fixture.says("after");
		assertThat(this.fixture.rooms.backlog(RoomsFixture.LOBBY)).isEqualTo(2);

		this.fixture.reconnect();
		assertThat(this.fixture.heard).containsExactly("before", "open", "after");
		this.fixture.entries.get(2).finish();
		assertThat(this.fixture.cursor().after()).isEqualTo(before.archiveId());
		this.fixture.entries.get(1).finish();

		assertThat(this.fixture.cursor().after()).isEqualTo(last.archiveId());
		assertThat(this.fixture.rooms.backlog(RoomsFixture.LOBBY)).isZero();
	}

	@Test
	void whatAServerRepeatsOnJoinIsHistory() {
		this.fixture.lobby.replayHistory(10);
		this.fixture.says("old");

		this.fixture.connect();

		assertThat(this.fixture.heard).containsExactly("old");
		assertThat(this.fixture.entries.get(0).message().origin()).isEqualTo(RoomMessage.Origin.HISTORY);
		assertThat(this.fixture.rooms.backlog(RoomsFixture.LOBBY)).isZero();
	}

	@Test
	void historyDoesNotHideWhatIsReadFromTheArchive() {
		this.fixture.lobby.replayHistory(10);
		this.fixture.connect();
		this.fixture.says("seen");
		this.fixture.wire.link().cut();
		this.fixture.says("missed");
		this.fixture.entries.clear();

		this.fixture.connect();

		assertThat(this.fixture.entries).extracting((entry) -> entry.message().text() + entry.message().origin())
			.containsExactly("seenHISTORY", "missedHISTORY", "missedARCHIVE");
	}

	@Test
	void historyShowsWhichOfOurOwnMessagesArrived() {
		this.fixture.lobby.withoutArchive();
		this.fixture.lobby.replayHistory(10);
		this.fixture.connect();
		this.fixture.lobby.fate(Fate.HIDDEN);
		this.fixture.wire.link().send(new OutboundMessage("m1", RoomsFixture.LOBBY, "mine"));
		this.fixture.timeline.runDue();
		assertThat(this.fixture.echoed).isEmpty();

		this.fixture.reconnect();

		assertThat(this.fixture.echoed).containsExactly("mine");
		assertThat(this.fixture.told).endsWith("CatchingUp lobby", "Joined lobby", "live lobby");
	}

	@Test
	void afterARemovalWhatWasMissedIsHeard() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.lobby.kick(Removal.KICKED);
		this.fixture.timeline.runDue();
		this.fixture.says("meanwhile");

		this.fixture.advance(2);
		this.fixture.says("after");

		assertThat(this.fixture.heard).containsExactly("before", "meanwhile", "after");
	}

	@Test
	void passesOnWhatIsNoMessage() {
		this.fixture.connect();
		RoomEvent typing = new RoomEvent.Typing(RoomsFixture.LOBBY, Sender.of("ann"), ChatState.COMPOSING);

		this.fixture.rooms.received(typing);

		assertThat(this.fixture.events).containsExactly(typing);
	}

	@Test
	void dropsWhatComesFromOtherRooms() {
		this.fixture.connect();

		this.fixture.rooms.received(
				new RoomEvent.Typing(Jid.parse("other@conference.example.com"), Sender.of("ann"), ChatState.COMPOSING));

		assertThat(this.fixture.events).isEmpty();
	}

}
