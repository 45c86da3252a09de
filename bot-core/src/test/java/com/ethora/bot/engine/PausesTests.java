package com.ethora.bot.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.ChatState;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.manners.Pause;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that takes its time.
 */
class PausesTests {

	private static final String LONG = "long ".repeat(60).strip();

	private final ManneredBot slow = new ManneredBot(Manners.DEFAULTS.withPause(Pause.BY_LENGTH));

	@Test
	void theLongerTheTextTheLonger() {
		answering(LONG);

		assertThat(after(4)).isEmpty();
		assertThat(after(1)).containsExactly(LONG);
	}

	@Test
	void oneMessageOfAnAnswerLeavesAfterTheOther() {
		answering(LONG, "short");

		assertThat(after(5)).containsExactly(LONG);
		assertThat(after(2)).containsExactly(LONG);
		assertThat(after(1)).containsExactly(LONG, "short");
		assertThat(this.slow.fixture.wire.link().states()).containsExactly(ChatState.COMPOSING, ChatState.PAUSED,
				ChatState.COMPOSING, ChatState.PAUSED);
	}

	@Test
	void nobodyWaitsForWhatIsSaidToAnother() {
		this.slow.start();
		this.slow.lobby.says("ann", "one");
		this.slow.lobby.says("bob", "two");
		this.slow.settle();

		assertThat(after(3)).containsExactly("one back", "two back");
	}

	@Test
	void typingEndsWhereNothingIsSaid() {
		this.slow.handler((turn) -> {
			turn.typing(true);
			turn.typing(false);
			return true;
		});
		this.slow.start();

		this.slow.says("ann", "hello");
		after(3);

		assertThat(this.slow.fixture.wire.link().states()).containsExactly(ChatState.COMPOSING, ChatState.PAUSED);
	}

	@Test
	void aStopWaitsForNoPause() {
		answering(LONG, "short");

		CompletionStage<Void> stopped = this.slow.bot.stop(Duration.ofSeconds(60));
		this.slow.fixture.timeline.advance(Duration.ofMillis(100));

		assertThat(said()).containsExactly(LONG, "short");
		assertThat(stopped.toCompletableFuture()).isCompleted();
	}

	@Test
	void aStopWaitsForNoPauseOfWhatGrows() {
		this.slow.handler((turn) -> {
			GrowingReply reply = turn.grow();
			reply.show("so");
			reply.finish("so far");
			return true;
		});
		this.slow.start();
		this.slow.lobby.says("ann", "hello");
		this.slow.settle();
		assertThat(said()).isEmpty();

		CompletionStage<Void> stopped = this.slow.bot.stop(Duration.ofSeconds(60));
		this.slow.fixture.timeline.advance(Duration.ofMillis(100));

		assertThat(said()).containsExactly("so far");
		assertThat(stopped.toCompletableFuture()).isCompleted();
	}

	private void answering(String... texts) {
		this.slow.handler((turn) -> {
			turn.typing(true);
			for (String text : texts) {
				turn.reply(Reply.text(text));
			}
			turn.typing(false);
			return true;
		});
		this.slow.start();
		this.slow.lobby.says("ann", "hello");
		this.slow.settle();
	}

	/** What was said when so much time has passed. */
	private List<String> after(int seconds) {
		this.slow.fixture.timeline.advance(Duration.ofSeconds(seconds));
		return said();
	}

	private List<String> said() {
		return this.slow.lobby.log()
			.stream()
			.filter((message) -> message.sender().nick().equals("echo"))
			.map((message) -> message.text())
			.toList();
	}

}
