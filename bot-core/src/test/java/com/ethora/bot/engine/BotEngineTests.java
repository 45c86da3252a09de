package com.ethora.bot.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.ChatState;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BotEngineTests {

	private static final Jid ACCOUNT = Jid.parse("echo@example.com");

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Duration DRAIN = Duration.ofSeconds(20);

	private final CursorStoreFactory cursors = CursorStoreFactory.memory();

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final SimulatedWire wire = new SimulatedWire(this.timeline);

	private final SimulatedRoom lobby = this.wire.room(LOBBY);

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final List<String> outcomes = new ArrayList<>();

	private final List<RoomEvent> happened = new ArrayList<>();

	private int delivered;

	@Test
	void answersInTheRoom() {
		BotEngine bot = started(Manners.DEFAULTS);

		this.lobby.says("alice", "hello");
		settle();

		assertThat(said()).containsExactly("hello", "hello back");
		assertThat(this.outcomes).containsExactly("handled");
		assertThat(bot.status().ready()).isTrue();
		assertThat(bot.online()).isTrue();
	}

	@Test
	void goesOnTypingForAPauseBeforeItAnswers() {
		started(new Manners(true, Duration.ofSeconds(2)));

		this.lobby.says("alice", "hello");
		settle();
		assertThat(said()).containsExactly("hello");
		assertThat(this.wire.link().states()).containsExactly(ChatState.COMPOSING);

		this.timeline.advance(Duration.ofSeconds(2));
		assertThat(said()).containsExactly("hello", "hello back");
		assertThat(this.wire.link().states()).containsExactly(ChatState.COMPOSING, ChatState.PAUSED);
	}

	@Test
	void doesNotTypeWhereThatIsNotWanted() {
		started(new Manners(false, Duration.ZERO));

		this.lobby.says("alice", "hello");
		settle();

		assertThat(said()).containsExactly("hello", "hello back");
		assertThat(this.wire.link().states()).isEmpty();
	}

	@Test
	void letsAnAnswerGrow() {
		started(Manners.DEFAULTS, this::growing);

		this.lobby.says("alice", "hello");
		settle();
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(said()).containsExactly("hello", "well, hello back");
		assertThat(this.lobby.edits()).hasSize(1);
		assertThat(this.outcomes).containsExactly("handled");
		assertThat(this.delivered).isOne();
	}

	@Test
	void whereNothingCanBeEditedItSaysAnAnswerThatGrowsAtOnce() {
		this.lobby.withoutArchive();
		started(Manners.DEFAULTS, this::growing);

		this.lobby.says("alice", "hello");
		settle();
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(said()).containsExactly("hello", "well, hello back");
		assertThat(this.lobby.edits()).isEmpty();
	}

	/** The first half was said by the run before. */
	@Test
	void endsAfterTheNextStartWhatItHadBegunToSay() {
		this.lobby.fates(() -> (this.lobby.log().size() == 1) ? Fate.SHOWN : Fate.LOST);
		BotEngine bot = started(Manners.DEFAULTS, this::growing);
		this.lobby.says("alice", "hello");
		settle();
		bot.stop(Duration.ZERO);
		this.timeline.advance(Duration.ofSeconds(1));
		assertThat(said()).containsExactly("hello", "well");
		assertThat(this.outcomes).containsExactly("undelivered STOPPED", "abandoned");
		this.lobby.fate(Fate.SHOWN);

		bot.start();
		this.timeline.advance(Duration.ofSeconds(1));
		settle();

		assertThat(said()).containsExactly("hello", "well, hello back");
		assertThat(this.outcomes).containsExactly("undelivered STOPPED", "abandoned", "handled");
		assertThat(this.delivered).isOne();
	}

	@Test
	void letsWhatItDoesComeToAnEndBeforeItStops() {
		BotEngine bot = started(Manners.DEFAULTS);
		this.lobby.says("alice", "hello");
		this.timeline.runDue();

		CompletionStage<Void> stopped = bot.stop(DRAIN);
		this.timeline.advance(Duration.ofSeconds(5));
		assertThat(stopped.toCompletableFuture()).isNotDone();

		settle();
		this.timeline.advance(Duration.ofSeconds(1));
		assertThat(stopped.toCompletableFuture()).isCompleted();
		assertThat(said()).containsExactly("hello", "hello back");
		assertThat(this.lobby.occupied()).isFalse();
	}

	@Test
	void handlesAfterTheNextStartWhatItDidNotFinish() {
		BotEngine bot = started(Manners.DEFAULTS);
		this.lobby.says("alice", "hello");
		this.timeline.runDue();

		CompletionStage<Void> stopped = bot.stop(DRAIN);
		this.timeline.advance(DRAIN.plusSeconds(15));
		assertThat(stopped.toCompletableFuture()).isCompleted();
		assertThat(said()).containsExactly("hello");
		this.work.clear();

		bot.start();
		this.timeline.advance(Duration.ofSeconds(1));
		settle();
		assertThat(said()).containsExactly("hello", "hello back");
	}

	@Test
	void startingTwiceConnectsOnce() {
		BotEngine bot = started(Manners.DEFAULTS);

		bot.start();
		settle();

		assertThat(this.wire.links()).hasSize(1);
	}

	@Test
	void startsAgainOnlyWhenItHasStopped() {
		BotEngine bot = started(Manners.DEFAULTS);
		this.lobby.says("alice", "hello");
		this.timeline.runDue();

		bot.stop(DRAIN);
		bot.start();
		this.timeline.advance(Duration.ofSeconds(5));
		assertThat(this.wire.links()).hasSize(1);

		settle();
		this.timeline.advance(Duration.ofSeconds(1));
		settle();
		assertThat(this.wire.links()).hasSize(2);
		assertThat(said()).containsExactly("hello", "hello back");
	}

	@Test
	void stoppedBeforeItStartedItNeverConnects() {
		BotEngine bot = started(Manners.DEFAULTS);

		bot.stop(DRAIN);
		bot.start();
		bot.stop(DRAIN);
		this.timeline.advance(Duration.ofMinutes(1));

		assertThat(this.wire.links()).hasSize(1);
		assertThat(bot.status().connection()).isInstanceOf(SessionState.Stopped.class);
	}

	@Test
	void saysSomethingUnasked() {
		BotEngine bot = started(Manners.DEFAULTS);

		assertThat(bot.room("lobby").send("news")).isNotDone();
		settle();

		assertThat(said()).containsExactly("news");
	}

	@Test
	void saysNothingWhileItIsStopped() {
		BotEngine bot = started(Manners.DEFAULTS);
		bot.stop(DRAIN);
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(bot.room("lobby").send("news")).failsWithin(Duration.ZERO)
			.withThrowableThat()
			.havingRootCause()
			.isInstanceOfSatisfying(DeliveryException.class,
					(ex) -> assertThat(ex.reason()).isEqualTo(DeliveryException.Reason.STOPPED));
		assertThat(bot.status().connection()).isInstanceOf(SessionState.Stopped.class);
		assertThat(bot.status().ready()).isFalse();
	}

	@Test
	void whatWillNotBeShownIsToldWithItsReason() {
		BotEngine bot = started(Manners.DEFAULTS);

		bot.room("lobby").send("x".repeat(1_000_000));
		this.timeline.runDue();

		assertThat(this.outcomes).containsExactly("undelivered REFUSED");
	}

	@Test
	void aBotThatWasReplacedDoesNotWaitForReplies() {
		BotEngine bot = started(Manners.DEFAULTS);
		this.lobby.fate(Fate.LOST);
		this.lobby.says("ann", "hello");
		settle();
		CompletableFuture<Void> stopped = bot.stop(Duration.ofSeconds(20)).toCompletableFuture();
		this.timeline.advance(Duration.ofSeconds(1));
		assertThat(stopped).isNotDone();

		BotEngine next = started(Manners.DEFAULTS);

		assertThat(stopped).isDone();
		assertThat(this.outcomes).contains("abandoned");
		this.lobby.fate(Fate.SHOWN);
		settle();
		this.timeline.advance(Duration.ofSeconds(20));
		assertThat(said()).contains("hello back");
		assertThat(next.online()).isTrue();
	}

	@Test
	void knowsItsOwnRoomsOnly() {
		BotEngine bot = started(Manners.DEFAULTS);

		assertThat(bot.room(LOBBY.toString())).isSameAs(bot.room("lobby"));
		assertThatIllegalArgumentException().isThrownBy(() -> bot.room("ops"))
			.withMessage("'ops' is none of the rooms of bot 'echo'");
	}

	private boolean growing(Turn turn) {
		GrowingReply reply = turn.grow();
		reply.show("well");
		this.timeline.runDue();
		reply.finish("well, %s back".formatted(turn.message().text()));
		return true;
	}

	@Test
	void changesWhatItSaidAndIsToldWhatOthersDo() {
		Room room = started(Manners.DEFAULTS).room("lobby");
		CompletableFuture<Delivery> said = room.send("hi");
		settle();

		CompletableFuture<Delivery> edited = room.edit(said.join(), "hello");
		CompletableFuture<Delivery> reacted = room.react(said.join().ref(), "+1");
		settle();
		assertThat(said()).containsExactly("hello");
		CompletableFuture<Delivery> deleted = room.delete(edited.join());
		room.show(ChatState.GONE);
		settle();

		assertThat(reacted).isCompleted();
		assertThat(deleted).isCompleted();
		assertThat(this.wire.link().states()).containsExactly(ChatState.GONE);
		assertThat(this.happened).hasExactlyElementsOfTypes(RoomEvent.Edited.class, RoomEvent.Reacted.class,
				RoomEvent.Deleted.class);
		assertThat(this.outcomes).isEmpty();
	}

	@Test
	void changesNothingWhileItIsStopped() {
		BotEngine bot = started(Manners.DEFAULTS);
		Room room = bot.room("lobby");
		bot.stop(Duration.ZERO);
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(room.delete(MessageRef.archived("1"))).isCompletedExceptionally();
	}

	private BotEngine started(Manners manners) {
		return started(manners, (turn) -> {
			turn.typing(true);
			turn.typing(false);
			turn.reply(Reply.text(turn.message().text() + " back"));
			return true;
		});
	}

	private BotEngine started(Manners manners, TurnHandler handler) {
		BotSettings usual = BotSettings.of("echo", ACCOUNT, BotProfile.of("Echo Bot"), List.of(LOBBY));
		BotSettings settings = new BotSettings(usual.name(), usual.jid(), usual.profile(), usual.rooms(),
				usual.session(), usual.room(), usual.gate(), usual.order(), usual.outbox(), manners);
		BotEngine bot = BotEngine.create(settings,
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), handler,
						this.cursors, this.work::add, () -> this.timeline, new Random(1), new Outcomes()));
		bot.start();
		this.timeline.advance(Duration.ofSeconds(1));
		return bot;
	}

	/** Let the network and the workers come to rest. */
	private void settle() {
		this.timeline.runDue();
		while (!this.work.isEmpty()) {
			this.work.removeFirst().run();
			this.timeline.runDue();
		}
	}

	private List<String> said() {
		return this.lobby.log().stream().map(RoomMessage::text).toList();
	}

	private final class Outcomes implements BotListener {

		@Override
		public void undelivered(Bot bot, DeliveryException.Reason reason) {
			BotEngineTests.this.outcomes.add("undelivered " + reason);
		}

		@Override
		public void happened(Bot bot, RoomEvent event) {
			BotEngineTests.this.happened.add(event);
		}

		@Override
		public void messageSettled(Bot bot, String outcome) {
			BotEngineTests.this.outcomes.add(outcome);
		}

		@Override
		public void delivered(Bot bot, Duration after) {
			BotEngineTests.this.delivered++;
		}

	}

}
