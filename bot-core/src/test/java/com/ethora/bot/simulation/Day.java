package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day in the life of a bot: people talk while one thing after the other goes wrong. The
 * same seed is the same day.
 */
final class Day {

	static final List<Jid> ROOMS = List.of(Jid.parse("lobby@conference.example.com"),
			Jid.parse("support@conference.example.com"));

	private static final List<String> PEOPLE = List.of("ann", "ben", "cem");

	private static final int EVENTS = 60;

	private static final Refusal TROUBLE = new Refusal("internal-server-error", null);

	private final long seed;

	private final RandomGenerator random;

	private final SimulatedTimeline timeline;

	private final SimulatedWire wire;

	private final SimulatedBot bot;

	private final Judge judge;

	private final List<String> diary = new ArrayList<>();

	Day(long seed) {
		this(seed, CursorStoreFactory.server());
	}

	Day(long seed, CursorStoreFactory cursors) {
		this.seed = seed;
		SplittableRandom source = new SplittableRandom(seed);
		this.random = source.split();
		this.timeline = new SimulatedTimeline(source.split());
		this.wire = new SimulatedWire(this.timeline);
		this.bot = new SimulatedBot(ROOMS, this.timeline, this.wire, source.split(), cursors);
		this.judge = new Judge(this.wire, ROOMS);
		SplittableRandom network = source.split();
		this.wire.latency(() -> Duration.ofMillis(network.nextInt(100)));
		this.timeline.watch(this::look);
	}

	/** Return a room, to make it worse than it is. */
	SimulatedRoom room(Jid jid) {
		return this.wire.room(jid);
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
			throw new AssertionError("Seed %d, %s: %s%n%s".formatted(this.seed, this.timeline.instant(),
					ex.getMessage(), String.join(System.lineSeparator(), this.diary)), ex);
		}
	}

	private void happen() {
		SimulatedRoom room = room();
		switch (this.random.nextInt(37)) {
			case 0 -> trouble("cut", () -> this.wire.link().cut());
			case 1 -> trouble("cut behind what was sent", () -> this.wire.link().cutBehind());
			case 2 -> trouble("deaf server", () -> this.wire.link().deafen());
			case 26 -> trouble("black hole", () -> this.wire.link().blackHole());
			case 3 -> trouble("stall", () -> this.wire.link().stall());
			case 4 -> trouble("stalls end", () -> this.wire.links().forEach(SimulatedLink::resume));
			case 5 -> trouble("kick", () -> room.kick(Removal.KICKED));
			case 6 -> trouble("evict", room::evict);
			case 7 -> trouble("restart", this.bot::restart);
			case 8 -> trouble("hand over", this.bot::handOver);
			case 9, 10 -> trouble("crash", this.bot::crash);
			case 11 -> trouble("archive silent", room::ignoreArchive);
			case 12 -> trouble("archive in trouble", () -> room.refuseArchive(TROUBLE));
			case 13 -> trouble("server away", () -> {
				this.wire.refuseLogins(LinkFailure.Kind.UNREACHABLE);
				this.wire.link().cut();
			});
			case 14 -> trouble("room full", () -> room.refuse(new Refusal("service-unavailable", null)));
			case 15 -> trouble("room silent", room::ignoreJoins);
			case 16 -> trouble("echoes unreliable", () -> room.fates(this::fate));
			case 17 -> trouble("notes in trouble", () -> this.wire.notes().refuse(TROUBLE));
			case 18 -> trouble("notes silent", () -> this.wire.notes().ignore());
			case 19 -> trouble("history on join", () -> room.replayHistory(10));
			case 20 -> trouble("handlers slow", () -> this.bot.slowness(15_000));
			case 21 -> trouble("crowd", () -> crowd(room));
			case 22, 23, 24, 25 -> trouble("all well again", this::heal);
			default -> say(room);
		}
	}

	private void trouble(String what, Runnable cause) {
		this.diary.add("%s %s".formatted(this.timeline.instant(), what));
		cause.run();
	}

	private void crowd(SimulatedRoom room) {
		for (int i = 0; i < 5 * SimulatedBot.MAILBOX; i++) {
			say(room);
		}
	}

	private void say(SimulatedRoom room) {
		String nick = PEOPLE.get(this.random.nextInt(PEOPLE.size()));
		Fate fate = (this.random.nextInt(5) == 0) ? Fate.DOUBLED : Fate.SHOWN;
		RoomMessage message = room.says(nick, "%s-%d".formatted(nick, this.judge.said().size()), fate);
		this.diary.add("%s %s in %s".formatted(this.timeline.instant(), message.text(), message.room()));
		this.judge.said(message);
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
		this.wire.notes().open();
		this.bot.slowness(1_500);
		ROOMS.stream().map(this.wire::room).forEach((room) -> {
			room.admit();
			room.openArchive();
			room.fate(Fate.SHOWN);
		});
	}

	/** Time for all that was begun to come to its end. */
	private void calm() {
		heal();
		this.timeline.advance(Duration.ofMinutes(5));
	}

	private void look() {
		this.judge.look();
		assertThat(this.bot.status().openTurns()).as("open turns")
			.isLessThanOrEqualTo(ROOMS.size() * (2 * SimulatedBot.MAILBOX + SimulatedBot.PAGE));
	}

	private void verify() {
		assertThat(this.bot.status().ready()).as("ready").isTrue();
		assertThat(this.bot.status().openTurns()).as("open turns").isZero();
		assertThat(this.bot.status().pendingReplies()).as("pending replies").isZero();
		assertThat(this.bot.leftOut()).as("left out").isZero();
		assertThat(this.judge.said()).extracting(RoomMessage::text)
			.as("unhandled")
			.filteredOn((text) -> this.bot.handled(text) == 0)
			.isEmpty();
		this.judge.close();
	}

}
