package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Role;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.ToolOutcome;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of tools that fail, take too long or say too much, and of models that want
 * what there is not.
 */
@ExtendWith(OutputCaptureExtension.class)
class ToolGuardTests {

	private static final String SECRET = "the number of the safe is 4711";

	private final Scene scene = new Scene();

	private final ExecutorService workers = Executors.newCachedThreadPool();

	private final CountDownLatch never = new CountDownLatch(1);

	private final AtomicReference<Map<String, Object>> told = new AtomicReference<>(Map.of());

	private final List<String> news = new ArrayList<>();

	@AfterEach
	void stop() {
		this.workers.shutdownNow();
	}

	@Test
	void toolsAreToldWhoAsksAndWhere() {
		assertThat(ask("context", "{}")).isEqualTo("The model read: \"told\"");

		assertThat(this.told.get()).containsEntry(Occasion.BOT, "helper")
			.containsEntry(Occasion.SENDER, "mona")
			.containsEntry(Occasion.ROOM, Scene.LOBBY.toString())
			.containsEntry(Occasion.AFFILIATION, Affiliation.ADMIN)
			.containsKey(Occasion.KEY);
	}

	@Test
	void ofAFailureTheModelLearnsOnlyThatThereWasOne(CapturedOutput output) {
		assertThat(ask("fails", "{\"word\": \"%s\"}".formatted(SECRET)))
			.isEqualTo("The model read: " + ToolWords.FAILED);

		assertThat(this.news).containsExactly("fails FAILED");
		assertThat(output).containsOnlyOnce("Tool fails of helper failed: java.lang.IllegalStateException at ")
			.doesNotContain(SECRET);
	}

	@Test
	void whatTakesTooLongIsGivenUp(CapturedOutput output) {
		assertThat(ask("stalls", "{}")).isEqualTo("The model read: " + ToolWords.TIMED_OUT);

		assertThat(this.news).containsExactly("stalls TIMED_OUT");
		assertThat(output).containsOnlyOnce("Tool stalls of helper took longer than PT0.3S");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the number of the safe is 4711", "[\"the number of the safe is 4711\"]", "{\"word\": the",
			"null" })
	void argumentsThatAreNoneAreRefused(String arguments, CapturedOutput output) {
		assertThat(ask("fails", arguments)).isEqualTo("The model read: " + ToolWords.MISUSED);

		assertThat(this.news).containsExactly("fails MISUSED");
		assertThat(output).doesNotContain("4711");
	}

	@Test
	void argumentsOfAnotherTypeAreRefused(CapturedOutput output) {
		assertThat(ask("counts", "{\"number\": \"%s\"}".formatted(SECRET)))
			.isEqualTo("The model read: " + ToolWords.MISUSED);

		assertThat(output).doesNotContain("4711");
	}

	@Test
	void aToolThatThereIsNotIsNotLookedFor() {
		assertThat(ask("rm -rf", "{}")).isEqualTo("The model read: " + ToolWords.UNKNOWN);

		assertThat(this.news).containsExactly(" UNKNOWN");
	}

	@Test
	void resultsThatAreTooLongAreCut() {
		assertThat(ask("talks", "{}")).hasSizeLessThan(200).contains("blah", "more characters are not shown");
	}

	@Test
	void whatIsSaidDirectlyIsSaidAsItIs() {
		assertThat(ask("direct", "{}")).isEqualTo("as it is");
	}

	@Test
	void aFailureIsNotSaidDirectly() {
		assertThat(ask("directFails", "{}")).isEqualTo("The model read: " + ToolWords.FAILED);
	}

	@Test
	void aModelThatDoesNotEndIsStopped() {
		assertThatExceptionOfType(AssistantException.class)
			.isThrownBy(
					() -> client("mona", new OneWishModel("context", "{}", (prompt) -> true), Toolbox.of(new Tools()))
						.prompt("go")
						.call()
						.content())
			.satisfies((failure) -> assertThat(failure.reason()).isEqualTo(AssistantException.Reason.TOOL));

		assertThat(this.news).hasSize(5);
	}

	@Test
	void toolsThatAHandlerAddsAreGuardedToo() {
		this.scene.enters("eve", Affiliation.NONE, Role.PARTICIPANT);
		ChatClient client = client("eve", OneWishModel.of("added", "{}"), Toolbox.of());

		assertThat(client.prompt("go").tools(new Added()).call().content())
			.isEqualTo("The model read: " + ToolWords.UNKNOWN);
	}

	private String ask(String tool, String arguments) {
		return String.valueOf(client("mona", OneWishModel.of(tool, arguments), Toolbox.of(new Tools())).prompt("go")
			.call()
			.content());
	}

	private ChatClient client(String who, OneWishModel model, Toolbox toolbox) {
		AssistantListener listener = new AssistantListener() {

			@Override
			public void used(Occasion occasion, String tool, ToolOutcome outcome) {
				ToolGuardTests.this.news.add(tool + " " + outcome);
			}

		};
		ToolSettings settings = new ToolSettings(Set.of(), 10, ToolSettings.DEFAULTS.standard(), Map.of(),
				Duration.ofMillis(300), Duration.ofSeconds(1), 5, 100);
		return model.client(Occasion.of(this.scene.says(who, "go")), new ToolCapability((bot) -> settings, toolbox,
				new Approvals(new Ears(), 1), this.workers, listener, ObservationRegistry.NOOP));
	}

	/** Tools that go wrong. */
	final class Tools {

		@Tool(description = "Writes down what it is told.")
		String context(ToolContext context) {
			ToolGuardTests.this.told.set(context.getContext());
			return "told";
		}

		@Tool(description = "Fails.")
		String fails(String word) {
			throw new IllegalStateException("There is no " + word);
		}

		@Tool(description = "Counts.")
		String counts(int number) {
			return "Counted to " + number;
		}

		@Tool(description = "Never ends.")
		String stalls() throws InterruptedException {
			ToolGuardTests.this.never.await();
			return "ended";
		}

		@Tool(description = "Talks.")
		String talks() {
			return "blah ".repeat(1_000);
		}

		@Tool(description = "Speaks for itself.", returnDirect = true)
		String direct() {
			return "as it is";
		}

		@Tool(description = "Speaks for itself, but fails.", returnDirect = true)
		String directFails() {
			throw new IllegalStateException(SECRET);
		}

	}

	/** A tool for admins. */
	static final class Added {

		@Tool(description = "Does it.")
		@ToolPolicy(trust = Trust.ADMIN)
		String added() {
			return "added";
		}

	}

}
