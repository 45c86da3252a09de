package com.ethora.bot.control;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.BotException;
import com.ethora.bot.NoAnswerException;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

class InquiriesTests {

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Inquiries inquiries = new Inquiries(this.timeline, Duration.ofSeconds(10));

	private final CompletableFuture<String> reply = new CompletableFuture<>();

	@Test
	void areAnswered() throws Exception {
		CompletableFuture<String> answer = ask();

		this.reply.complete("yes");
		this.timeline.runDue();

		assertThat(answer.get()).isEqualTo("yes");
	}

	@Test
	void areRefused() {
		CompletableFuture<String> answer = ask();

		this.reply.completeExceptionally(new RefusedException(new Refusal("forbidden", null)));
		this.timeline.runDue();

		assertFails(answer, RefusedException.class);
	}

	@Test
	void waitNoLongerThanTheyMay() {
		CompletableFuture<String> answer = ask();

		this.timeline.advance(Duration.ofMillis(9_999));
		assertThat(answer).isNotDone();
		this.timeline.advance(Duration.ofMillis(1));

		assertFails(answer, NoAnswerException.class);
		this.reply.complete("too late");
		this.timeline.runDue();
		assertFails(answer, NoAnswerException.class);
	}

	@Test
	void needALink() {
		assertFails(asked(), LinkException.class);

		this.inquiries.online(mock(Link.class));
		this.inquiries.offline();

		assertFails(asked(), LinkException.class);
	}

	@Test
	void endWithTheBot() {
		CompletableFuture<String> answer = ask();

		this.inquiries.close();

		assertFails(answer, BotException.class);
		assertFails(asked(), BotException.class);
	}

	@Test
	void mayBeMadeWhenTheTimelineIsGone() {
		this.inquiries.close();

		assertThat(this.inquiries.ask((link) -> this.reply)).as("though nothing runs any more")
			.isCompletedExceptionally();
	}

	private CompletableFuture<String> ask() {
		this.inquiries.online(mock(Link.class));
		return asked();
	}

	private CompletableFuture<String> asked() {
		CompletableFuture<String> answer = this.inquiries.ask((link) -> this.reply);
		this.timeline.runDue();
		return answer;
	}

	private static void assertFails(CompletableFuture<?> answer, Class<? extends Throwable> type) {
		assertThat(answer).isCompletedExceptionally();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get).withCauseInstanceOf(type);
	}

}
