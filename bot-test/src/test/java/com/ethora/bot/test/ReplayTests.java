package com.ethora.bot.test;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link BotTester#replay(String)}.
 */
class ReplayTests {

	private static final String TALK = """
			# A morning in two rooms
			== ops
			* alice enters
			alice (admin): @Helper deploy shop prod
			Helper: Deploy shop to prod?
			    [yes] [no]
			alice: yes
			Helper: Deployed.

			== lobby
			bob: verse
			Helper: Roses are red,
			    violets are blue.
			* 1h pass
			bob: nothing
			  in particular
			""";

	private final BotTester tester = BotTester.bot("Helper", new Concierge());

	@AfterEach
	void close() {
		this.tester.close();
	}

	@Test
	void aTranscriptIsPlayed() {
		this.tester.replay(TALK);

		assertThat(this.tester.now()).isAfterOrEqualTo(VirtualTime.BEGINNING.plusSeconds(3600));
		assertThat(this.tester.room("lobby").transcript()).endsWith("bob: nothing\n    in particular");
	}

	@Test
	void whatWasWrittenCanBePlayed() {
		RoomTester ops = this.tester.room("ops");
		ops.as("alice").enters();
		ops.as("alice").says("hello");
		ops.as("alice").says("verse");
		ops.as("alice").says("@Helper deploy shop prod");
		String written = this.tester.transcript();

		try (BotTester another = BotTester.bot("Helper", new Concierge())) {
			another.replay(new ByteArrayResource(written.getBytes(UTF_8)));
			assertThat(another.transcript()).isEqualTo(written);
		}
	}

	@Test
	void aDifferenceIsShownWhereItIs() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tester.replay("""
				== ops
				alice: hello
				Helper: Good morning, alice!
				alice: verse
				alice: yes
				Helper: Deployed.
				Helper: And tested.
				""")).withMessage("""
				The bot does not say what the transcript has (- expected, + said):

				  == ops
				  alice: hello
				- Helper: Good morning, alice!
				+ Helper: Hello, alice!
				  alice: verse
				+ Helper: Roses are red,
				+     violets are blue.
				  alice: yes
				  Helper: Deployed.
				- Helper: And tested.""");
	}

	@Test
	void whatCannotBePlayedIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.tester.replay("just words"))
			.withMessage("'just words' is no line of a transcript");
		assertThatIllegalArgumentException().isThrownBy(() -> this.tester.replay("* alice dances"))
			.withMessage("'* alice dances' cannot be played");
		assertThatIllegalArgumentException().isThrownBy(() -> this.tester.replay("* ages pass"))
			.withMessage("'ages' is no time as in 30s or 1h30m");
	}

}
