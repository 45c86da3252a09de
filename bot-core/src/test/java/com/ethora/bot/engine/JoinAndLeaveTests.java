package com.ethora.bot.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

import com.ethora.bot.BotException;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Rooms that a bot enters and leaves while it works.
 */
class JoinAndLeaveTests {

	private static final Jid LOBBY = EngineFixture.LOBBY;

	private static final Jid KITCHEN = Jid.parse("kitchen@conference.example.com");

	private final EngineFixture fixture = new EngineFixture();

	private final SimulatedTimeline timeline = this.fixture.timeline;

	private final SimulatedWire wire = this.fixture.wire;

	private final SimulatedRoom lobby = this.fixture.lobby;

	private final SimulatedRoom kitchen = this.wire.room(KITCHEN);

	private final BotEngine bot = this.fixture.bot(this::answer, UnaryOperator.identity());

	private boolean answer(Turn turn) {
		turn.reply(Reply.text(turn.message().text() + " back"));
		return true;
	}

	@Test
	void answersInARoomItWasToldToEnter() {
		start();

		CompletableFuture<Room> joined = this.bot.join("kitchen");
		pass();
		this.kitchen.says("alice", "hello");
		settle();

		assertThat(joined).isCompletedWithValueMatching((room) -> room.jid().equals(KITCHEN) && room.joined());
		assertThat(EngineFixture.said(this.kitchen)).containsExactly("hello", "hello back");
		assertThat(this.bot.rooms()).extracting(Room::name).containsExactly("lobby", "kitchen");
	}

	@Test
	void comesBackToItAfterAReconnectAndAfterAStart() {
		start();
		this.bot.join(KITCHEN.toString());
		pass();

		this.wire.link().cut();
		pass();
		this.kitchen.says("alice", "one");
		this.timeline.advance(Duration.ofMinutes(1));
		settle();
		this.bot.stop(Duration.ofSeconds(1));
		pass();
		this.kitchen.says("alice", "two");
		start();
		settle();

		assertThat(EngineFixture.said(this.kitchen)).containsExactlyInAnyOrder("one", "one back", "two", "two back");
	}

	@Test
	void isReadyWithoutTheRoomsItEnteredLater() {
		start();
		this.kitchen.ignoreJoins();
		this.bot.join("kitchen");
		pass();

		assertThat(this.bot.status().ready()).isTrue();
		assertThat(this.bot.status().rooms()).containsKeys(LOBBY, KITCHEN);
	}

	@Test
	void forgetsARoomThatDoesNotWantIt() {
		start();
		this.kitchen.refuse(new Refusal("forbidden", "wrong nickname"));

		CompletableFuture<Room> joined = this.bot.join("kitchen");
		pass();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(joined::join)
			.withCauseExactlyInstanceOf(BotException.class)
			.withMessageContaining("does not let the bot in");
		assertThat(this.bot.rooms()).extracting(Room::name).containsExactly("lobby");
	}

	@Test
	void asksAgainARoomThatDidNotWantIt() {
		this.lobby.refuse(new Refusal("forbidden", "wrong nickname"));
		start();
		CompletableFuture<Delivery> before = this.bot.room("lobby").send(Reply.text("anybody?"));
		pass();
		this.lobby.admit();

		CompletableFuture<Room> joined = this.bot.join("lobby");
		pass();
		CompletableFuture<Delivery> after = this.bot.room("lobby").send(Reply.text("hello"));
		pass();

		assertThat(before).isCompletedExceptionally();
		assertThat(joined).isCompleted();
		assertThat(after).isCompleted();
		assertThat(EngineFixture.said(this.lobby)).containsExactly("hello");
	}

	@Test
	void waitsAsLongAsARoomDoesNotAnswer() {
		start();
		this.kitchen.ignoreJoins();
		CompletableFuture<Room> joined = this.bot.join("kitchen");
		this.timeline.advance(Duration.ofMinutes(1));
		assertThat(joined).isNotDone();

		this.kitchen.admit();
		this.timeline.advance(Duration.ofMinutes(3));

		assertThat(joined).isCompleted();
	}

	@Test
	void joinsAtOnceWhereItIs() {
		start();

		CompletableFuture<Room> joined = this.bot.join("lobby");
		pass();

		assertThat(joined).isCompleted();
		assertThat(this.lobby.joins()).isOne();
	}

	@Test
	void hearsAndSaysNothingWhereItHasLeft() {
		start();
		Room room = this.bot.room("lobby");

		CompletableFuture<Void> left = this.bot.leave("lobby");
		pass();
		this.lobby.says("alice", "hello");
		this.timeline.advance(Duration.ofMinutes(10));
		settle();
		CompletableFuture<Delivery> late = room.send(Reply.text("wait"));
		pass();

		assertThat(left).isCompleted();
		assertThat(this.lobby.occupied()).isFalse();
		assertThat(EngineFixture.said(this.lobby)).containsExactly("hello");
		assertNotInRoom(late);
		assertThat(this.bot.rooms()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.bot.room("lobby"));
		assertThat(this.bot.status().ready()).isTrue();
	}

	@Test
	void failsWhatIsOnItsWayToARoomItLeaves() {
		start();
		this.lobby.kick(Removal.KICKED);
		this.timeline.runDue();
		CompletableFuture<Delivery> waiting = this.bot.room("lobby").send(Reply.text("wait"));
		CompletableFuture<Room> joining = this.bot.join("lobby");

		this.bot.leave("lobby");
		pass();

		assertNotInRoom(waiting);
		assertThat(joining).isCompletedExceptionally();
	}

	@Test
	void answersWhatWasInWorkWhenItLeftOnceItIsBack() {
		start();
		this.lobby.says("alice", "hello");
		this.timeline.runDue();
		assertThat(this.fixture.work).isNotEmpty();

		this.bot.leave("lobby");
		pass();
		this.bot.join("lobby");
		pass();
		this.lobby.says("alice", "again");
		settle();
		this.timeline.advance(Duration.ofSeconds(30));

		assertThat(EngineFixture.said(this.lobby)).containsExactly("hello", "again", "hello back", "again back");
	}

	@Test
	void neitherJoinsNorLeavesWhileStopped() {
		assertThat(this.bot.join("kitchen")).isCompletedExceptionally();
		assertThat(this.bot.leave("lobby")).isCompletedExceptionally();
		start();
		this.kitchen.ignoreJoins();
		CompletableFuture<Room> joined = this.bot.join("kitchen");

		this.bot.stop(Duration.ofSeconds(1));
		pass();

		assertThat(joined).isCompletedExceptionally();
		assertThat(this.bot.status().rooms()).containsEntry(LOBBY, new RoomState.Absent());
	}

	@Test
	void refusesWhatIsNoRoom() {
		start();

		assertThatIllegalArgumentException().isThrownBy(() -> this.bot.join("@conference.example.com"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.bot.leave(" "));
	}

	private void start() {
		this.fixture.start(this.bot);
	}

	private void pass() {
		this.fixture.pass();
	}

	private void settle() {
		this.fixture.settle();
	}

	private static void assertNotInRoom(CompletableFuture<Delivery> delivery) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(delivery::join)
			.havingCause()
			.isInstanceOfSatisfying(DeliveryException.class,
					(ex) -> assertThat(ex.reason()).isEqualTo(Reason.NOT_IN_ROOM));
	}

}
