package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The promise, on many made-up days full of trouble: every message is handled at least
 * once, its replies are visible exactly once, in order per sender. What happens on a day
 * follows from its seed alone: set the system property {@code simulation.seed} to see one
 * again, or {@code simulation.days} to see more of them.
 */
class ExactlyOnceTests {

	private static final int DAYS = 300;

	private static final int EVENTS = 60;

	private static final List<Jid> ROOMS = List.of(Jid.parse("lobby@conference.example.com"),
			Jid.parse("support@conference.example.com"));

	private static final List<String> PEOPLE = List.of("ann", "ben", "cem");

	@Test
	void everyMessageIsHandledAndEveryReplyIsSeenOnceAndInOrder() {
		Long seed = Long.getLong("simulation.seed");
		LongStream seeds = (seed != null) ? LongStream.of(seed)
				: LongStream.range(0, Integer.getInteger("simulation.days", DAYS));

		seeds.forEach((day) -> new Day(day).live());
	}

	private static final class Day {

		private final long seed;

		private final RandomGenerator random;

		private final SimulatedTimeline timeline;

		private final SimulatedWire wire;

		private final SimulatedBot bot;

		private final List<RoomMessage> said = new ArrayList<>();

		private final List<String> diary = new ArrayList<>();

		Day(long seed) {
			this.seed = seed;
			SplittableRandom source = new SplittableRandom(seed);
			this.random = source.split();
			this.timeline = new SimulatedTimeline(source.split());
			this.wire = new SimulatedWire(this.timeline);
			this.bot = new SimulatedBot(ROOMS, this.timeline, this.wire, source.split());
			SplittableRandom network = source.split();
			this.wire.latency(() -> Duration.ofMillis(network.nextInt(100)));
		}

		void live() {
			try {
				this.bot.start();
				calm();
				for (int i = 0; i < EVENTS; i++) {
					happen();
					this.timeline.advance(Duration.ofMillis(this.random.nextInt(800)));
				}
				calm();
				verify();
			}
			catch (RuntimeException | Error ex) {
				throw new AssertionError("Seed %d: %s%n%s".formatted(this.seed, ex.getMessage(),
						String.join(System.lineSeparator(), this.diary)), ex);
			}
		}

		private void happen() {
			SimulatedRoom room = room();
			switch (this.random.nextInt(24)) {
				case 0 -> trouble("cut", () -> this.wire.link().cut());
				case 1 -> trouble("black hole", () -> this.wire.link().blackHole());
				case 2 -> trouble("kick", () -> room.kick(Removal.KICKED));
				case 3 -> trouble("evict", room::evict);
				case 4 -> trouble("restart", this.bot::restart);
				case 5 -> trouble("crash", this.bot::crash);
				case 6 -> trouble("archive silent", room::ignoreArchive);
				case 7 ->
					trouble("archive in trouble", () -> room.refuseArchive(new Refusal("internal-server-error", null)));
				case 8 -> trouble("server away", () -> {
					this.wire.refuseLogins(LinkFailure.Kind.UNREACHABLE);
					this.wire.link().cut();
				});
				case 9 -> trouble("room full", () -> room.refuse(new Refusal("service-unavailable", null)));
				case 10 -> trouble("room silent", room::ignoreJoins);
				case 11 -> trouble("echoes unreliable", () -> room.fates(this::fate));
				case 12, 13, 14 -> trouble("all well again", this::heal);
				default -> say(room);
			}
		}

		private void trouble(String what, Runnable cause) {
			this.diary.add("%s %s".formatted(this.timeline.instant(), what));
			cause.run();
		}

		private void say(SimulatedRoom room) {
			String nick = PEOPLE.get(this.random.nextInt(PEOPLE.size()));
			Fate fate = (this.random.nextInt(5) == 0) ? Fate.DOUBLED : Fate.SHOWN;
			RoomMessage message = room.says(nick, "%s-%d".formatted(nick, this.said.size()), fate);
			this.diary.add("%s %s in %s".formatted(this.timeline.instant(), message.text(), message.room()));
			this.said.add(message);
		}

		private Fate fate() {
			return switch (this.random.nextInt(4)) {
				case 0 -> Fate.HIDDEN;
				case 1 -> Fate.DOUBLED;
				default -> Fate.SHOWN;
			};
		}

		private SimulatedRoom room() {
			return this.wire.room(ROOMS.get(this.random.nextInt(ROOMS.size())));
		}

		private void heal() {
			this.wire.acceptLogins();
			ROOMS.stream().map(this.wire::room).forEach((room) -> {
				room.admit();
				room.openArchive();
				room.fate(Fate.SHOWN);
			});
		}

		/** Time for all that was begun to come to its end. */
		private void calm() {
			heal();
			this.timeline.advance(Duration.ofMinutes(3));
		}

		private void verify() {
			assertThat(this.bot.status().ready()).as("ready").isTrue();
			assertThat(this.bot.status().openTurns()).as("open turns").isZero();
			assertThat(this.bot.status().pendingReplies()).as("pending replies").isZero();
			assertThat(this.said).extracting(RoomMessage::text)
				.as("unhandled")
				.filteredOn((text) -> this.bot.handled(text) == 0)
				.isEmpty();
			for (Jid room : ROOMS) {
				PEOPLE.forEach((nick) -> assertThat(answersTo(room, nick)).as("answers to %s", nick)
					.containsExactlyElementsOf(expectedAnswersTo(room, nick)));
			}
		}

		private List<String> answersTo(Jid room, String nick) {
			return this.wire.room(room)
				.log()
				.stream()
				.map(RoomMessage::text)
				.filter((text) -> text.startsWith("re " + nick))
				.toList();
		}

		private List<String> expectedAnswersTo(Jid room, String nick) {
			return this.said.stream()
				.filter((message) -> message.room().equals(room) && message.sender().nick().equals(nick))
				.flatMap((message) -> IntStream.range(0, SimulatedBot.ANSWERS)
					.mapToObj((index) -> SimulatedBot.answer(message.text(), index)))
				.toList();
		}

	}

}
