package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Dialog;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.turn.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of dialogs when the bot stops, dies or loses its connection.
 */
class DialogSurvivalTests {

	private final DialogStage stage = new DialogStage(new Booking(), Order.SENDER);

	@ParameterizedTest
	@EnumSource
	void aDialogSurvivesTheDeathOfItsProcess(Order order) {
		DialogStage mortal = new DialogStage(new Booking(), order);
		mortal.start();
		mortal.says("ann", "/book");
		mortal.says("ann", "blue");
		mortal.die();

		mortal.lobby.says("ann", "2026-03-31");
		mortal.start();
		mortal.die();
		mortal.start();
		mortal.says("ann", "yes");

		assertThat(mortal.log()).containsExactly("/book", "Which room?", "blue", "Which day?", "2026-03-31",
				"Shall I? (yes/no)", "yes", "Booked blue for ann on 2026-03-31");
		assertThat(mortal.openTurns()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void aDialogThatSomebodyHasEndedStaysSo(Order order) {
		DialogStage mortal = DialogStage.polite(new Booking(), order);
		mortal.start();
		mortal.says("ann", "/book");
		mortal.die();
		mortal.lobby.says("ann", "blue");
		mortal.lobby.says("ann", "@Bot stop");
		mortal.start();
		mortal.die();
		mortal.start();

		assertThat(mortal.log()).containsExactly("/book", "Which room?", "blue", "@Bot stop", "Which day?",
				"OK, ann, bye! 👋");
		assertThat(mortal.openTurns()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void aDialogSurvivesALostConnection(Order order) {
		DialogStage mortal = new DialogStage(new Booking(), order);
		mortal.start();
		mortal.says("ann", "/book");
		mortal.wire.link().cut();
		mortal.lobby.says("ann", "blue");
		mortal.pass(Duration.ofSeconds(10));
		mortal.says("ann", "2026-03-31");
		mortal.says("ann", "yes");

		assertThat(mortal.log()).endsWith("yes", "Booked blue for ann on 2026-03-31").hasSize(8);
	}

	@Test
	void aStopDoesNotWaitForPeopleAndTheNextStartAsksOn() {
		this.stage.start();
		this.stage.says("ann", "/book");
		this.stage.says("ann", "blue");

		CompletableFuture<Void> stopped = this.stage.stop();
		this.stage.pass(Duration.ofSeconds(1));
		assertThat(stopped).isCompleted();
		assertThat(this.stage.outcomes).containsOnly("abandoned").hasSize(2);
		this.stage.start();
		this.stage.says("ann", "2026-03-31");
		this.stage.says("ann", "yes");

		assertThat(this.stage.log()).containsExactly("/book", "Which room?", "blue", "Which day?", "2026-03-31",
				"Shall I? (yes/no)", "yes", "Booked blue for ann on 2026-03-31");
	}

	/** What it says in its place another time would have the same id. */
	@Test
	void aTurnThatTheStopOvertookSaysNothingMore() {
		this.stage.start();
		this.stage.says("ann", "/quick");

		this.stage.stop();
		this.stage.pass(Duration.ofSeconds(1));
		assertThat(this.stage.log()).containsExactly("/quick", "Now?");
		assertThat(this.stage.outcomes).containsExactly("abandoned");
		this.stage.start();
		this.stage.says("ann", "now");

		assertThat(this.stage.log()).containsExactly("/quick", "Now?", "now", "Then now");
	}

	@Test
	void aStopDoesNotWaitForOnePersonAlone() {
		this.stage.start();
		this.stage.whispers("ann", "hello");

		CompletableFuture<Void> stopped = this.stage.stop();
		this.stage.pass(Duration.ofSeconds(1));

		assertThat(stopped).isCompleted();
		assertThat(this.stage.outcomes).containsExactly("abandoned");
	}

	/** Whatever else would become of what is said meanwhile. */
	@ParameterizedTest
	@ValueSource(classes = { Dropping.class, Parallel.class, Latest.class })
	void answersAreNotLostToOtherMethods(Class<? extends Asking> type) throws ReflectiveOperationException {
		Asking asking = type.getDeclaredConstructor().newInstance();
		DialogStage mortal = new DialogStage(asking, Order.SENDER);
		asking.slowness = () -> mortal.pause(Duration.ofMillis(500));
		mortal.start();
		mortal.says("ann", "/two");
		mortal.says("ann", "blue");
		mortal.die();
		mortal.lobby.says("ann", "green");
		mortal.lobby.says("ann", "thanks");
		mortal.start();

		assertThat(mortal.log()).containsSubsequence("/two", "One?", "blue", "Two?", "green", "blue and green")
			.contains("ann said thanks")
			.doesNotHaveDuplicates()
			.hasSize(8);
		assertThat(mortal.openTurns()).isZero();
	}

	static class Asking {

		private Runnable slowness = () -> {
		};

		@OnCommand("two")
		String two(Dialog dialog) {
			this.slowness.run();
			return dialog.ask("One?") + " and " + dialog.ask("Two?");
		}

	}

	@BotController
	static class Dropping extends Asking {

		@OnMessage
		@Overlap(WhileBusy.DROP)
		String other(RoomMessage message) {
			return "ann said " + message.text();
		}

	}

	@BotController
	static class Parallel extends Asking {

		@OnMessage
		@Overlap(WhileBusy.PARALLEL)
		String other(RoomMessage message) {
			return "ann said " + message.text();
		}

	}

	@BotController
	static class Latest extends Asking {

		@OnMessage
		@Overlap(WhileBusy.LATEST)
		String other(RoomMessage message) {
			return "ann said " + message.text();
		}

	}

}
