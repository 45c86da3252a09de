package com.ethora.bot.test;

import com.ethora.bot.Occupant;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnDelete;
import com.ethora.bot.annotation.OnEdit;
import com.ethora.bot.annotation.OnInvite;
import com.ethora.bot.annotation.OnJoin;
import com.ethora.bot.annotation.OnLeave;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnReaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do besides talking reaches a bot.
 */
class DeedsTests {

	private final BotTester tester = BotTester.bot("Host", new Host());

	private final RoomTester hall = this.tester.room("hall");

	@AfterEach
	void close() {
		this.tester.close();
	}

	@Test
	void whoComesIsSeenAndWhoWasThereIsNot() {
		this.hall.as("alice").types();
		assertThat(this.hall).hasNoReply();

		Person bob = this.hall.as("bob").enters();
		assertThat(this.hall).answered("Welcome, bob!");

		bob.leaves();
		assertThat(this.hall).answered("Goodbye.");
	}

	@Test
	void changesAreSeen() {
		RoomMessage message = this.hall.as("alice").says("hm");

		this.hall.as("bob").reacts(message, "-1");
		assertThat(this.hall).answered("Why not?");

		this.hall.as("alice").edits(message, "ah");
		assertThat(this.hall).answered("I have read the old text.");

		this.hall.as("alice").deletes(message);
		assertThat(this.hall).answered("I have read it all the same.");

		this.hall.as("bob").edits(message, "mine");
		assertThat(this.hall).hasNoReply();
	}

	@Test
	void otherBotsAreAmongThePeople() {
		this.hall.as("Robin Bot").enters();
		this.hall.as("Robin Bot").says("Beep.");

		assertThat(this.hall).hasNoReply();
		this.tester.reset();
		assertThat(this.hall.occupants()).extracting(Occupant::nick).containsExactly("host");
	}

	@Test
	void filesAreSeen() {
		this.hall.as("alice").uploads("plan.pdf", "application/pdf");

		assertThat(this.hall).answered("Thanks for plan.pdf.");
	}

	@Test
	void anInvitationReachesABotThatIsElsewhere() {
		try (BotTester elsewhere = BotTester.builder().bot("Host", new Host()).rooms("hall").build()) {
			elsewhere.room("garden").as("Alice").invites();

			assertThat(elsewhere.direct("alice")).answered("I have to stay in the hall.");
			assertThat(elsewhere.transcript()).contains("* Alice invites the bots", "Host (aside): I have to stay");
		}
	}

	@BotController
	private static final class Host {

		@OnJoin
		String welcome(Sender who) {
			return "Welcome, %s!".formatted(who.displayName());
		}

		@OnLeave
		String goodbye() {
			return "Goodbye.";
		}

		@OnReaction("-1")
		String why() {
			return "Why not?";
		}

		@OnEdit
		String edited() {
			return "I have read the old text.";
		}

		@OnDelete
		String deleted() {
			return "I have read it all the same.";
		}

		@OnMedia
		String thanks(RoomMessage message) {
			return "Thanks for %s.".formatted(message.attachments().get(0).name());
		}

		@OnInvite
		String invited() {
			return "I have to stay in the hall.";
		}

	}

}
