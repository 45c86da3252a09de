package com.ethora.bot.test;

import com.ethora.bot.RoomMessage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is wrongly expected fails, and shows what was said.
 */
class FailedExpectationTests {

	private final BotTester tester = BotTester.bot("Helper", new Concierge());

	private RoomTester ops = this.tester.room("ops");

	private RoomMessage message = this.ops.as("alice").says("hello");

	@BeforeEach
	void open() {
		assertThat(this.ops).answered("Hello, alice!");
	}

	@AfterEach
	void close() {
		this.tester.close();
	}

	@Test
	void showsTheTranscript() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(this.ops).answered("Hello, bob!"))
			.withMessage("""
					Expected the bot to answer
					    Hello, bob!
					but it answered
					    Hello, alice!

					Transcript of ops:
					alice: hello
					Helper: Hello, alice!""");
	}

	@Test
	void everyExpectationCanFail() {
		fails("to say nothing", () -> assertThat(this.ops).hasNoReply());
		fails("to answer nothing", () -> assertThat(this.ops).answered());
		fails("to answer with", () -> assertThat(this.ops).answeredWith("bob"));
		fails("of the form", () -> assertThat(this.ops).answeredMatching("Hello"));
		fails("to show the buttons", () -> assertThat(this.ops).showsButtons("yes"));
		fails("to show the files", () -> assertThat(this.ops).showsFiles("plan.pdf"));
		fails("to answer in the thread of", () -> assertThat(this.ops).inThread(this.message));
		fails("to react", () -> assertThat(this.ops).reacted("+1"));
		fails("to say aside", () -> assertThat(this.ops).whispered("psst"));
		fails("Hello, bob!", () -> assertThat(this.ops).repliesTo(this.message).containsExactly("Hello, bob!"));
		fails("to answer", () -> assertThat(this.ops).by("Other").answered("Hello, alice!"));
		fails("no button 'yes'", () -> this.ops.as("alice").taps("yes"));

		this.ops.as("alice").says("nothing");
		fails("to type", () -> assertThat(this.ops).typed());
		fails("to say something", () -> assertThat(this.ops).inNoThread());
		this.ops.as("alice").says("thread");
		fails("to answer in no thread", () -> assertThat(this.ops).inNoThread());
	}

	private static void fails(String part, ThrowingCallable expectation) {
		assertThatExceptionOfType(AssertionError.class).as(part)
			.isThrownBy(expectation)
			.withMessageContaining(part)
			.withMessageContaining("alice: hello\nHelper: Hello, alice!");
	}

}
