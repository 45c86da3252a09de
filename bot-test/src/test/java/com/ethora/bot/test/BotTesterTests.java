package com.ethora.bot.test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.engine.Manners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link BotTester}: what a bot does is seen.
 */
class BotTesterTests {

	private final BotTester tester = BotTester.bot("Helper", new Concierge());

	@AfterEach
	void close() {
		this.tester.close();
	}

	@Test
	void aBotAnswersWhatIsSaid() {
		this.tester.room("ops").as("Alice").says("hello everybody");

		assertThat(this.tester.room("ops")).answered("Hello, Alice!").typed();
	}

	@Test
	void aBotThatHasNothingToSaySaysNothing() {
		this.tester.room("ops").as("alice").says("good morning");

		assertThat(this.tester.room("ops")).hasNoReply();
	}

	@Test
	void whatIsRememberedIsForgottenInTime() {
		RoomTester ops = this.tester.room("ops");
		ops.as("alice").says("again");
		ops.as("alice").says("again");
		assertThat(ops).answered("2 times");

		this.tester.advance(Duration.ofHours(25));
		ops.as("alice").says("again");

		assertThat(ops).answered("1 times");
	}

	@Test
	void aButtonIsShownAndPressed() {
		RoomTester ops = this.tester.room("ops");

		ops.as("alice", Affiliation.ADMIN).says("@helper deploy shop prod");
		assertThat(ops).answered("Deploy shop to prod?").showsButtons("yes", "no");

		ops.as("alice").taps("yes");
		assertThat(ops).answered("Deployed.");
	}

	@Test
	void answersAreFoundByWhatTheyAnswer() {
		RoomTester ops = this.tester.room("ops");

		RoomMessage first = ops.as("alice").says("hello");
		RoomMessage second = ops.as("bob").says("@Helper what?");

		assertThat(ops).repliesTo(first).containsExactly("Hello, alice!");
		assertThat(ops).repliesTo(second).containsExactly("You said: what?");
	}

	@Test
	void anAnswerThatGrowsIsSeenWhenItIsWhole() {
		RoomMessage message = this.tester.room("ops").as("alice").says("count");

		assertThat(this.tester.room("ops")).answered("one, two, three");
		assertThat(this.tester.room("ops")).repliesTo(message).hasSize(1);
	}

	@Test
	void threadsReactionsAndFailuresAreSeen() {
		RoomTester ops = this.tester.room("ops");

		RoomMessage message = ops.as("alice").says("thread");
		assertThat(ops).answered("In here.").inThread(message);

		ops.as("alice").says("react");
		assertThat(ops).hasNoReply().reacted("+1", "heart");

		ops.as("alice").says("fail");
		assertThat(ops).answeredMatching("Sorry, that did not work \\(\\w+\\)\\.").inNoThread();
	}

	@Test
	void somethingIsSaidAside() {
		this.tester.room("ops").as("alice").whispers("are you there?");
		assertThat(this.tester.room("ops")).hasNoReply().whispered("Psst: are you there?");

		assertThat(this.tester.direct("alice").says("and here?")).answered("Psst: and here?");
	}

	@Test
	void aBotTakesTimeOverItsAnswer() {
		try (BotTester slow = BotTester.builder()
			.bot("Helper", new Concierge())
			.settings((settings) -> settings.withManners(new Manners(true, Duration.ofSeconds(3))))
			.build()) {
			slow.room("ops").as("alice").says("hello");

			assertThat(slow.room("ops")).typed().answered("Hello, alice!");
			assertThat(slow.now()).isAfterOrEqualTo(VirtualTime.BEGINNING.plusSeconds(3));
		}
	}

	@Test
	void whatWasAnsweredIsAnsweredOnceWhateverHappens() {
		RoomTester ops = this.tester.room("ops");
		RoomMessage message = ops.as("alice").says("hello");

		this.tester.crash();
		assertThat(ops).hasNoReply();
		this.tester.restart();
		assertThat(ops).hasNoReply();
		this.tester.disconnect();
		assertThat(ops).hasNoReply().repliesTo(message).containsExactly("Hello, alice!");

		ops.as("bob").says("hello");
		assertThat(ops).answered("Hello, bob!");
	}

	@Test
	void whatWasNotAnsweredBeforeACrashIsAnsweredAfterIt() {
		CompletableFuture<String> answer = new CompletableFuture<>();
		try (BotTester patient = BotTester.bot("Helper", new Waiting(answer))) {
			patient.room("ops").as("alice").says("well?");
			assertThat(patient.room("ops")).hasNoReply();

			answer.complete("Here it is.");
			patient.crash();

			assertThat(patient.room("ops")).answered("Here it is.");
		}
	}

	@Test
	void whoSpeaksIsInTheRoomAndHasRights() {
		RoomTester ops = this.tester.room("ops");
		ops.as("alice", Affiliation.ADMIN).says("good morning");
		ops.as("bob").enters();

		Room room = this.tester.bot().room("ops@conference.chat.example");
		assertThat(room.occupants()).extracting(Occupant::nick).contains("alice", "bob", "helper");
		assertThat(room.occupants()).filteredOn((person) -> person.nick().equals("alice"))
			.extracting(Occupant::affiliation)
			.containsExactly(Affiliation.ADMIN);

		ops.as("alice", Affiliation.NONE).says("no more");
		ops.as("bob").leaves();
		assertThat(room.occupants()).filteredOn((person) -> person.nick().equals("alice"))
			.extracting(Occupant::affiliation)
			.containsExactly(Affiliation.NONE);
		assertThat(room.occupants()).extracting(Occupant::nick).doesNotContain("bob");
	}

	@Test
	void whatIsChangedIsRemembered() {
		RoomTester ops = this.tester.room("ops");
		Person alice = ops.as("alice");
		RoomMessage message = alice.says("halo");

		alice.edits(message, "hallo").reacts(message, "+1");
		RoomMessage other = alice.says("oops");
		alice.deletes(other);
		alice.uploads("plan.pdf", "application/pdf");

		alice.says("history");
		assertThat(ops).answered("hallo/media");
		assertThat(ops.transcript()).isEqualTo("""
				alice: halo
				* alice edits "halo" to "hallo"
				* alice reacts +1 to "hallo"
				alice: oops
				* alice deletes "oops"
				alice: [file plan.pdf]
				alice: history
				Helper: hallo/media""");
	}

	@Test
	void severalBotsShareARoom() {
		try (BotTester panel = BotTester.builder()
			.bot("Pro", new Opinion("Yes!"))
			.bot("Contra", new Opinion("No!"))
			.rooms("debate")
			.build()) {
			RoomTester debate = panel.room("debate");

			debate.as("alice").says("@Pro @Contra is it good?");

			assertThat(debate).by("Pro").answered("Yes!");
			assertThat(debate).by("Contra").answered("No!");
			assertThat(debate.occupants()).hasSize(3);
		}
	}

	@Test
	void whatABotSaysByItselfIsSeenToo() {
		RoomTester ops = this.tester.room("ops");
		Bot bot = this.tester.bot();

		bot.room("ops@conference.chat.example").send(Reply.text("Good night."));
		this.tester.settle();

		assertThat(ops).answered("Good night.");
		ops.as("alice").reacts(ops.lastOfBot(), "+1");
		assertThat(ops.transcript()).endsWith("* alice reacts +1 to \"Good night.\"");
	}

	@Test
	void nobodySpeaksToARoomWithoutABot() {
		try (BotTester absent = BotTester.builder().bot("Helper", new Concierge()).rooms("ops").build()) {
			assertThatIllegalStateException().isThrownBy(() -> absent.room("opps").as("alice").says("hello"))
				.withMessageContaining("There is no bot in 'opps'");
		}
	}

	@Test
	void everythingBeginsAfresh() {
		this.tester.room("ops").as("alice").says("hello");

		this.tester.reset();

		assertThat(this.tester.transcript()).isEmpty();
		assertThat(this.tester.room("ops").occupants()).extracting(Occupant::nick).containsExactly("helper");
		this.tester.room("ops").as("alice").says("hello");
		assertThat(this.tester.room("ops")).answered("Hello, alice!");
	}

	@Test
	void whoWaitsIsForgottenByBeginningAfresh() {
		try (BotTester patient = BotTester.bot("Helper", new Waiting(new CompletableFuture<>()))) {
			patient.room("ops").as("alice").says("well?");

			patient.reset();

			assertThat(patient.room("ops")).hasNoReply();
		}
	}

	@BotController
	private static final class Waiting {

		private final CompletableFuture<String> answer;

		Waiting(CompletableFuture<String> answer) {
			this.answer = answer;
		}

		@OnMessage
		String any() {
			return this.answer.copy().join();
		}

	}

	@BotController
	private static final class Opinion {

		private final String opinion;

		Opinion(String opinion) {
			this.opinion = opinion;
		}

		@OnMention
		String say() {
			return this.opinion;
		}

	}

}
