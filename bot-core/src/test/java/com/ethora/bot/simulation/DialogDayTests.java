package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import com.ethora.bot.Dialog;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.dialog.DialogSettings;
import com.ethora.bot.turn.Order;
import com.ethora.bot.wire.Removal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People have dialogs with a bot that dies, stops, and loses its connection and its room
 * all the time. Whatever happens, each question is seen once, and each dialog ends as its
 * answers want it. {@code -Dsimulation.days=} lives more of them.
 */
class DialogDayTests {

	private static final int DAYS = Integer.getInteger("simulation.days", 30);

	@ParameterizedTest
	@EnumSource
	void everyDialogComesToItsEnd(Order order) {
		for (long seed = 0; seed < DAYS; seed++) {
			try {
				new DialogDay(seed, order).live();
			}
			catch (RuntimeException | Error ex) {
				throw new AssertionError("Seed %d: %s".formatted(seed, ex.getMessage()), ex);
			}
		}
	}

	/** One day, and what happens on it. */
	private static final class DialogDay {

		private static final int EVENTS = 120;

		private final SplittableRandom random;

		private final DialogStage stage;

		private final List<Guest> guests;

		DialogDay(long seed, Order order) {
			this.random = new SplittableRandom(seed);
			SplittableRandom network = this.random.split();
			DialogSettings patient = new DialogSettings(Duration.ofHours(1), List.of(), 3, 10);
			this.stage = new DialogStage(new Host(), order, patient, new SimulatedTimeline(this.random.split()));
			this.stage.wire.latency(() -> Duration.ofMillis(network.nextInt(100)));
			this.guests = Stream.of("ann", "ben").map((nick) -> new Guest(nick, this.stage)).toList();
		}

		void live() {
			this.stage.start();
			for (int i = 0; i < EVENTS; i++) {
				happen();
				this.stage.pass(Duration.ofMillis(this.random.nextInt(900)));
			}
			this.stage.lobby.fate(Fate.SHOWN);
			for (int i = 0; i < EVENTS; i++) {
				this.stage.pass(Duration.ofSeconds(5));
				this.guests.forEach(Guest::answerIfAsked);
			}
			List<String> log = this.stage.log();
			this.guests.forEach((guest) -> guest.verify(log));
			assertThat(this.stage.openTurns()).as("open turns").isZero();
		}

		private void happen() {
			Guest guest = this.guests.get(this.random.nextInt(this.guests.size()));
			switch (this.random.nextInt(20)) {
				case 0, 1 -> die();
				case 2 -> this.stage.restart();
				case 3 -> this.stage.wire.link().cut();
				case 4 -> this.stage.wire.link().cutBehind();
				case 5 -> this.stage.lobby.kick(Removal.KICKED);
				case 6 -> this.stage.lobby.fates(() -> Fate.values()[this.random.nextInt(3)]);
				case 7 -> this.stage.lobby.fate(Fate.SHOWN);
				case 8 -> guest.sayAllAtOnce();
				default -> guest.goOn();
			}
		}

		private void die() {
			this.stage.die();
			this.stage.begin();
		}

	}

	/**
	 * Begins one dialog after the other and answers what is asked, sometimes before.
	 */
	private static final class Guest {

		private final String nick;

		private final DialogStage stage;

		private final List<String> said = new ArrayList<>();

		private int dialogs;

		private int steps = 3;

		Guest(String nick, DialogStage stage) {
			this.nick = nick;
			this.stage = stage;
		}

		void goOn() {
			if (this.steps == 3) {
				if (this.dialogs == 0 || this.stage.log().contains(end(this.dialogs))) {
					begin();
				}
			}
			else {
				answerIfAsked();
			}
		}

		void answerIfAsked() {
			if (this.steps < 3 && this.stage.log().contains(question(this.dialogs, this.steps))) {
				answer();
			}
		}

		void sayAllAtOnce() {
			if (this.steps == 3) {
				goOn();
			}
			while (this.steps < 3) {
				answer();
			}
		}

		private void begin() {
			this.dialogs++;
			this.steps = 0;
			says("/host " + this.dialogs);
		}

		private void answer() {
			says("answer %d.%d".formatted(this.dialogs, this.steps));
			this.steps++;
		}

		private void says(String text) {
			this.said.add(text);
			this.stage.lobby.says(this.nick, text);
		}

		private String question(int dialog, int step) {
			return "%s, question %d.%d?".formatted(this.nick, dialog, step);
		}

		private String end(int dialog) {
			return "%s %d: answer %d.0, answer %d.1, answer %d.2".formatted(this.nick, dialog, dialog, dialog, dialog);
		}

		void verify(List<String> log) {
			assertThat(this.dialogs).isGreaterThan(2);
			for (int dialog = 1; dialog <= this.dialogs; dialog++) {
				assertThat(log).containsOnlyOnce(question(dialog, 0), question(dialog, 1), question(dialog, 2),
						end(dialog));
			}
			assertThat(log.stream().filter((text) -> text.startsWith(this.nick))).doesNotHaveDuplicates();
		}

	}

	@BotController
	static class Host {

		@OnCommand("host {number}")
		String host(@Arg int number, Dialog dialog, Sender who, RoomMessage message) {
			List<String> answers = new ArrayList<>();
			for (int step = 0; step < 3; step++) {
				answers.add(dialog.ask("%s, question %d.%d?".formatted(who.nick(), number, step)));
			}
			return "%s %d: %s".formatted(message.sender().nick(), number, String.join(", ", answers));
		}

	}

}
