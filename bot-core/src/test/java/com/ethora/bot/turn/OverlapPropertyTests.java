package com.ethora.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.turn.Claims.Claim;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Whatever arrives, in whatever order workers and echoes come, and whenever the bot is
 * stopped or dies: a process finishes each message once and tells of it once, in a way
 * its rule allows; the next process begins at the first that was not finished; and what
 * is said under one id is always the same, so that it is seen once.
 */
class OverlapPropertyTests {

	private static final int SEEDS = 500;

	private static final List<String> PEOPLE = List.of("ann", "ben");

	private static final Bot BOT = bot();

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static Bot bot() {
		Bot bot = mock(Bot.class);
		given(bot.jid()).willReturn(Jid.parse("6ab_echo@example.com"));
		given(bot.profile()).willReturn(BotProfile.of("Echo Bot"));
		return bot;
	}

	@Test
	void everyMessageIsFinishedOnceAndEveryAnswerIsSaidOnce() {
		LongStream.range(0, SEEDS).forEach((seed) -> {
			try {
				new World(seed).live();
			}
			catch (RuntimeException | Error ex) {
				throw new AssertionError("Seed %d: %s".formatted(seed, ex.getMessage()), ex);
			}
		});
	}

	/** What outlives processes: the room, its archive and how far each message came. */
	private static final class World {

		private final SplittableRandom random;

		private final SimulatedTimeline timeline = new SimulatedTimeline();

		private final List<RoomMessage> log = new ArrayList<>();

		/** How often each message was finished, by text, and how that went. */
		private final Map<String, List<String>> finished = new LinkedHashMap<>();

		/** What the room shows, by id. */
		private final Map<String, String> shown = new HashMap<>();

		private Process process;

		World(long seed) {
			this.random = new SplittableRandom(seed);
			this.process = new Process(this);
		}

		void live() {
			for (int i = 0; i < 80; i++) {
				happen(i);
			}
			this.process.calm();
			assertThat(this.process.turns.openTurns()).isZero();
			this.log.forEach((message) -> {
				List<String> ends = this.finished.getOrDefault(message.text(), List.of());
				assertThat(ends).as(message.text()).isNotEmpty().isSubsetOf(switch (rule(message)) {
					case DROP -> List.of("HANDLED", "DROPPED");
					case LATEST -> List.of("HANDLED", "SKIPPED");
					default -> List.of("HANDLED");
				});
			});
		}

		private void happen(int i) {
			switch (this.random.nextInt(12)) {
				case 0, 1, 2, 3 -> say(i);
				case 4, 5, 6, 7 -> this.process.work();
				case 8, 9 -> this.process.echo();
				case 10 -> this.process.rejecting = !this.process.rejecting;
				default -> {
					if (this.random.nextInt(8) == 0) {
						restart();
					}
				}
			}
			this.timeline.advance(Duration.ofMillis(this.random.nextInt(60)));
		}

		private void say(int i) {
			String nick = PEOPLE.get(this.random.nextInt(PEOPLE.size()));
			WhileBusy rule = WhileBusy.values()[this.random.nextInt(WhileBusy.values().length)];
			RoomMessage message = new RoomMessage(LOBBY, Sender.of(nick), rule + " " + i, "id-" + i, "a-" + i,
					Instant.EPOCH, Origin.LIVE, Kind.TEXT, Map.of());
			this.log.add(message);
			this.process.hear(message);
		}

		/**
		 * In good order or not. All from the first that is not finished is read again.
		 */
		private void restart() {
			if (this.random.nextBoolean()) {
				this.process.stop();
			}
			this.process.dead = true;
			this.process = new Process(this);
			this.log.stream()
				.dropWhile((message) -> this.finished.containsKey(message.text()))
				.forEach(this.process::hear);
		}

		private static WhileBusy rule(RoomMessage message) {
			return WhileBusy.valueOf(message.text().split(" ")[0]);
		}

	}

	private static final class Process implements TurnHandler, ReplySink, TurnObserver {

		private final World world;

		private final List<Runnable> work = new ArrayList<>();

		private final List<Runnable> echoes = new ArrayList<>();

		private final Set<String> finished = new HashSet<>();

		private final Set<String> over = new HashSet<>();

		private final Turns turns;

		private boolean rejecting;

		private boolean dead;

		Process(World world) {
			this.world = world;
			this.turns = new Turns(Gate.DEFAULTS, Order.SENDER, this, BOT, this, this::work, world.timeline, this);
		}

		void hear(RoomMessage message) {
			this.turns.accept(new LogEntry() {

				@Override
				public RoomMessage message() {
					return message;
				}

				@Override
				public void finish() {
					assertThat(Process.this.finished.add(message.text())).as("finish once " + message.text()).isTrue();
				}

			});
		}

		void work() {
			if (!this.work.isEmpty()) {
				this.work.remove(this.world.random.nextInt(this.work.size())).run();
				this.world.timeline.runDue();
			}
		}

		void echo() {
			if (!this.echoes.isEmpty()) {
				this.echoes.remove(this.world.random.nextInt(this.echoes.size())).run();
				this.world.timeline.runDue();
			}
		}

		void calm() {
			this.rejecting = false;
			this.world.timeline.advance(Duration.ofSeconds(1));
			while (!this.work.isEmpty() || !this.echoes.isEmpty()) {
				work();
				echo();
			}
		}

		/** What is on its way stays so. */
		void stop() {
			CompletableFuture<Void> drained = this.turns.close().toCompletableFuture();
			IntStream.range(0, this.world.random.nextInt(5)).forEach((i) -> work());
			this.stopping = true;
			List<Runnable> rest = List.copyOf(this.echoes);
			this.echoes.clear();
			rest.forEach(Runnable::run);
			this.rejecting = false;
			this.world.timeline.advance(Duration.ofSeconds(1));
			while (!this.work.isEmpty()) {
				work();
			}
			this.world.timeline.runDue();
			assertThat(drained).isDone();
		}

		private boolean stopping;

		private void work(Runnable task) {
			if (this.rejecting) {
				throw new RejectedExecutionException();
			}
			this.work.add(task);
		}

		@Override
		public Claims claims(Bot bot) {
			return (turn) -> new Claim(World.rule(turn.message()), World.rule(turn.message()));
		}

		@Override
		public boolean handle(Turn turn) {
			turn.reply(Reply.text("re " + turn.message().text()));
			if (World.rule(turn.message()) != WhileBusy.COLLECT) {
				assertThat(turn.skipped()).isEmpty();
			}
			return true;
		}

		@Override
		public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
			CompletableFuture<Delivery> delivery = new CompletableFuture<>();
			String id = to.archiveId() + "#" + index;
			if (this.stopping) {
				delivery.completeExceptionally(new DeliveryException(DeliveryException.Reason.STOPPED, "Stopped"));
				return delivery;
			}
			this.echoes.add(() -> {
				if (this.stopping && this.world.random.nextBoolean()) {
					delivery.completeExceptionally(new DeliveryException(DeliveryException.Reason.STOPPED, "Stopped"));
				}
				else {
					assertThat(this.world.shown.putIfAbsent(id, reply.text())).isIn(null, reply.text());
					delivery.complete(new Delivery(LOBBY, id, null, Instant.EPOCH));
				}
			});
			return delivery;
		}

		@Override
		public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
			throw new IllegalStateException("Nothing grows here");
		}

		@Override
		public void typing(RoomMessage to, boolean active) {
			// Nobody looks.
		}

		@Override
		public void heldBack(RoomMessage message, Gate.Verdict verdict) {
			throw new IllegalStateException("Nothing is held back");
		}

		@Override
		public void over(RoomMessage message, Outcome outcome) {
			assertThat(this.over.add(message.text())).as("told once of " + message.text()).isTrue();
			assertThat(this.finished.contains(message.text())).as("finished " + message.text())
				.isEqualTo(outcome != Outcome.ABANDONED);
			if (!this.dead && outcome != Outcome.ABANDONED) {
				this.world.finished.computeIfAbsent(message.text(), (text) -> new ArrayList<>()).add(outcome.name());
			}
		}

	}

}
