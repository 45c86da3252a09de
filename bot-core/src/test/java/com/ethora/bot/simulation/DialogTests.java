package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.List;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.dialog.DialogSettings;
import com.ethora.bot.manners.Manner;
import com.ethora.bot.turn.Order;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that asks, with everything around it: whose answer is whose, when nobody answers,
 * and what becomes of it all when the bot stops or dies.
 */
class DialogTests {

	private final DialogStage stage = new DialogStage(new Booking(), Order.SENDER);

	@Test
	void asksOneThingAfterTheOther() {
		this.stage.start();

		this.stage.says("ann", "/book");
		this.stage.says("ann", "@Bot blue");
		this.stage.says("ann", "2026-03-31");
		this.stage.says("ann", "yes");

		assertThat(this.stage.log()).containsExactly("/book", "Which room?", "@Bot blue", "Which day?", "2026-03-31",
				"Shall I? (yes/no)", "yes", "Booked blue for ann on 2026-03-31");
		assertThat(this.stage.outcomes).containsOnly("handled").hasSize(4);
		assertThat(this.stage.openTurns()).isZero();
	}

	@Test
	void whatOthersSayIsNoAnswer() {
		this.stage.start();

		this.stage.says("ann", "/book");
		this.stage.says("ben", "hello");
		this.stage.says("ben", "/book");
		this.stage.says("ben", "red");
		this.stage.says("ann", "blue");

		assertThat(this.stage.log()).containsExactly("/book", "Which room?", "hello", "ben said hello", "/book",
				"Which room?", "red", "Which day?", "blue", "Which day?");
	}

	@Test
	void inARoomThatIsHandledInOrderOthersWait() {
		DialogStage ordered = new DialogStage(new Booking(), Order.ROOM);
		ordered.start();

		ordered.says("ann", "/name");
		ordered.says("ben", "hello");
		assertThat(ordered.log()).endsWith("hello");
		ordered.says("ann", "Anna");

		assertThat(ordered.log()).containsExactly("/name", "What is your name?", "hello", "Anna", "Hello Anna",
				"ben said hello");
	}

	/** As in a terminal. */
	@ParameterizedTest
	@EnumSource(names = { "SENDER", "ROOM" })
	void whatWasTypedAheadAnswersWhatIsAskedLater(Order order) {
		DialogStage fast = new DialogStage(new Booking(), order);
		fast.start();

		fast.lobby.says("ann", "/book");
		fast.lobby.says("ben", "hello");
		fast.lobby.says("ann", "blue");
		fast.lobby.says("ann", "2026-03-31");
		fast.lobby.says("ann", "no");
		fast.says("ann", "thanks");

		assertThat(fast.log()).startsWith("/book", "hello", "blue", "2026-03-31", "no", "thanks")
			.contains("Maybe later", "ben said hello", "ann said thanks")
			.hasSize(12);
		assertThat(fast.log().indexOf("ann said thanks")).isGreaterThan(fast.log().indexOf("Maybe later"));
	}

	@Test
	void whereNothingWaitsWhatIsSaidBetweenQuestionsDoes() {
		DialogStage parallel = new DialogStage(new Booking(), Order.NONE);
		parallel.start();
		parallel.says("ann", "/book");
		parallel.lobby.says("ann", "blue");
		parallel.lobby.says("ann", "2026-03-31");
		parallel.lobby.says("ann", "no");
		parallel.says("ann", "thanks");

		assertThat(parallel.log()).contains("Maybe later", "ann said thanks").doesNotContain("ann said no");
		assertThat(parallel.openTurns()).isZero();
	}

	@Test
	void someoneWhoDoesNotAnswerIsToldSo() {
		this.stage.start();
		this.stage.says("ann", "/book");

		this.stage.pass(Duration.ofMinutes(5));
		this.stage.says("ann", "blue");

		assertThat(this.stage.log()).containsExactly("/book", "Which room?",
				"I have not heard from you, ann, so I leave it at that.", "blue", "ann said blue");
		assertThat(this.stage.outcomes).containsExactly("handled", "handled");
	}

	@Test
	void thePatienceOfOneQuestionCanBeAnother() {
		this.stage.start();
		this.stage.says("ann", "/quick");

		this.stage.pass(Duration.ofSeconds(10));

		assertThat(this.stage.log()).containsExactly("/quick", "Now?", "TIMED_OUT");
	}

	/** Nobody can answer what they do not see. */
	@Test
	void theTimeBeginsWhenTheQuestionIsSeen() {
		this.stage.start();
		this.stage.lobby.says("ann", "/quick");
		this.stage.wire.refuseLogins(LinkFailure.Kind.UNREACHABLE);
		this.stage.wire.link().cutBehind();
		this.stage.pass(Duration.ofMinutes(2));
		this.stage.wire.acceptLogins();
		this.stage.timeline.advance(Duration.ofMinutes(1));

		assertThat(this.stage.log()).contains("Now?");
	}

	@Test
	void whoDoesNotWantToGoOnNeedNot() {
		this.stage.start();

		this.stage.says("ann", "/book");
		this.stage.says("ann", "Cancel");

		assertThat(this.stage.log()).containsExactly("/book", "Which room?", "Cancel", "OK, ann, bye!");
		assertThat(this.stage.outcomes).containsExactly("handled", "handled");
	}

	@ParameterizedTest
	@EnumSource
	void whoTellsTheBotToStopIsAskedNothingMore(Order order) {
		DialogStage dismissed = DialogStage.polite(new Booking(), order);
		dismissed.start();

		dismissed.says("ann", "/name");
		dismissed.says("ben", "@Bot stop");
		dismissed.says("ann", "@Bot stop");
		dismissed.says("ann", "Anna");
		dismissed.says("ann", "@Bot hello");

		assertThat(dismissed.log()).containsOnlyOnce("OK, ann, bye! 👋", "OK, ben, bye! 👋")
			.endsWith("Anna", "@Bot hello", "ann said @Bot hello");
		assertThat(dismissed.manners).containsExactly(Manner.STOPPED, Manner.STOPPED, Manner.SILENT);
	}

	@Test
	void whatWasTypedAheadAnswersNothingAfterAStop() {
		DialogStage polite = DialogStage.polite(new Booking(), Order.SENDER);
		polite.start();

		polite.lobby.says("ann", "/book");
		polite.lobby.says("ann", "blue");
		polite.lobby.says("ann", "bot stop bot");
		polite.lobby.says("ann", "2026-03-31");
		polite.pass(Duration.ofSeconds(5));

		assertThat(polite.log()).containsExactly("/book", "blue", "bot stop bot", "2026-03-31", "Which room?",
				"Which day?", "OK, ann, bye! 👋");
	}

	@Test
	void aDialogThatNobodyGoesOnWithIsCounted() {
		DialogStage polite = DialogStage.polite(new Booking(), Order.SENDER);
		polite.start();

		polite.says("ann", "/name");
		polite.whispers("ben", "hello");
		polite.pass(Duration.ofMinutes(6));

		assertThat(polite.manners).containsExactly(Manner.IDLE, Manner.IDLE);
	}

	@Test
	void saysWhatIsExpectedAndGivesUpInTheEnd() {
		this.stage.start();

		this.stage.says("ann", "/book");
		this.stage.says("ann", "blue");
		this.stage.says("ann", "soon");
		this.stage.says("ann", "later");
		this.stage.says("ann", "whenever");

		String expected = "Please answer with a date, such as 2026-11-20.";
		assertThat(this.stage.log()).containsExactly("/book", "Which room?", "blue", "Which day?", "soon", expected,
				"later", expected, "whenever", "Sorry, ann, I do not understand. Let us begin again.");
	}

	@Test
	void optionsAreChosenByNameValueOrNumber() {
		this.stage.start();

		this.stage.says("ann", "/choose");
		this.stage.says("ann", "LARGE");
		this.stage.says("ann", "2");
		this.stage.says("ann", "dark red");

		String size = "Size?\n\n1. Small (s)\n2. Large (l)";
		assertThat(this.stage.log()).containsExactly("/choose", size, "LARGE", size, "2",
				"Colour?\n\n1. dark red\n2. stop", "dark red", "l l DARK_RED");
	}

	@Test
	void aWordThatCancelsMayBeAnOption() {
		this.stage.start();

		this.stage.says("ann", "/choose");
		this.stage.says("ann", "s");
		this.stage.says("ann", "#1");
		this.stage.says("ann", "stop");

		assertThat(this.stage.log()).endsWith("stop", "s s STOP");
	}

	@Test
	void inAThreadIsAskedAndAnsweredThere() {
		this.stage.start();
		ThreadParent thread = new ThreadParent("m-1", "Plans", "ben", null, null);
		this.stage.lobby.says("ann", "/name", thread);
		this.stage.pass(Duration.ofSeconds(1));
		this.stage.says("ann", "elsewhere");
		assertThat(this.stage.log()).endsWith("elsewhere");

		this.stage.lobby.says("ann", "Anna", thread);
		this.stage.pass(Duration.ofSeconds(1));

		assertThat(this.stage.log()).containsExactly("/name", "What is your name?", "elsewhere", "Anna", "Hello Anna",
				"ann said elsewhere");
	}

	@Test
	void anAnswerMayBeInTheThreadOfTheQuestion() {
		this.stage.start();
		this.stage.says("ann", "/name");
		RoomMessage question = this.stage.lobby.log().get(1);

		this.stage.lobby.says("ann", "Anna", ThreadParent.of(question).orElseThrow());
		this.stage.pass(Duration.ofSeconds(1));

		assertThat(this.stage.log()).endsWith("Anna", "Hello Anna");
	}

	@Test
	void moreThanAFewAreNotAskedAtATime() {
		DialogStage small = new DialogStage(new Booking(), Order.SENDER,
				new DialogSettings(Duration.ofMinutes(5), List.of(), 3, 1));
		small.start();

		small.says("ann", "/name");
		small.says("ben", "/name");
		small.says("ann", "Anna");
		small.says("ben", "/name");

		assertThat(small.log()).containsExactly("/name", "What is your name?", "/name",
				"Sorry, ben, I cannot ask you about that right now. Please try later.", "Anna", "Hello Anna", "/name",
				"What is your name?");
	}

	@Test
	void aQuestionThatTheRoomDoesNotTakeEndsTheDialog() {
		this.stage.start();
		this.stage.lobby.bounce(new Refusal("forbidden", null));

		this.stage.says("ann", "/name");
		this.stage.pass(Duration.ofSeconds(30));

		assertThat(this.stage.outcomes).containsExactly("undelivered");
		assertThat(this.stage.openTurns()).isZero();
	}

	@Test
	void onePersonAloneIsAskedToo() {
		this.stage.start();

		this.stage.whispers("ann", "hello");
		this.stage.whispers("ann", "Anna");

		SimulatedLine line = (SimulatedLine) this.stage.wire.link().direct();
		assertThat(line.sent()).extracting((post) -> post.reply().text())
			.containsExactly("What is your name?", "Hello Anna");
		assertThat(this.stage.outcomes).containsExactly("handled", "handled");
	}

}
