package com.ethora.bot.ai.guard;

import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.TalkingModel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link GuardCapability}.
 */
class GuardCapabilityTests {

	private final Scene scene = new Scene();

	private final List<String> seen = new ArrayList<>();

	@Test
	void whatIsNotToBeAskedDoesNotReachTheModel() {
		TalkingModel model = TalkingModel.says("Sure.");
		ChatClient client = client(model, List.of(WordGuard.asked(List.of("project x"), List.of())), List.of());

		refused(() -> client.prompt("What is PROJECT X?").call().content());
		refused(() -> stream(client, "What is project\u200B x?"));

		assertThat(model.prompts).isEmpty();
		assertThat(client.prompt("What is blue?").call().content()).isEqualTo("Sure.");
	}

	@Test
	void whatIsNotToBeSaidIsSeenByNobody() {
		TalkingModel model = TalkingModel.says("Bl", "ue. It is pro", "ject", " x, really.", " And so on.");
		ChatClient client = client(model, List.of(), List.of(WordGuard.said(List.of("project x"), List.of())));

		refused(() -> stream(client, "Tell me"));
		assertThat(this.seen).containsExactly("Blue.");
		refused(() -> client.prompt("Tell me").call().content());
	}

	@Test
	void everythingElseIsSaidAsItWas() {
		TalkingModel model = TalkingModel.says("Blue", ". Red", " too.\n", "No end");
		ChatClient client = client(model, List.of(), List.of((answer, occasion) -> true));

		stream(client, "Tell me");

		assertThat(this.seen).containsExactly("Blue.", " Red too.\n", "No end");
		assertThat(client.prompt("Tell me").call().content()).isEqualTo("Blue. Red too.\nNo end");
	}

	@Test
	void aGuardThatFailsLetsNothingPass() {
		ChatClient client = client(TalkingModel.says("Blue."), List.of(), List.of((answer, occasion) -> {
			throw new IllegalStateException("broken");
		}));

		assertThatIllegalStateException().isThrownBy(() -> stream(client, "Tell me"));
		assertThat(this.seen).isEmpty();
	}

	@Test
	void guardsAreAskedInTheirOrderUntilOneRefuses() {
		List<String> asked = new ArrayList<>();
		ChatClient client = client(TalkingModel.says("Blue."),
				List.of((question, occasion) -> asked.add(question),
						(question, occasion) -> !occasion.sender().nick().equals("alice"),
						(question, occasion) -> asked.add("never")),
				List.of());

		refused(() -> client.prompt("Tell me").call().content());

		assertThat(asked).containsExactly("Tell me");
	}

	private void stream(ChatClient client, String question) {
		client.prompt(question).stream().content().doOnNext(this.seen::add).blockLast();
	}

	private static void refused(ThrowingCallable asking) {
		assertThatExceptionOfType(AssistantException.class).isThrownBy(asking)
			.satisfies((failure) -> assertThat(failure.reason()).isEqualTo(Reason.FILTERED));
	}

	private ChatClient client(TalkingModel model, List<InputGuard> input, List<OutputGuard> output) {
		return model.client(this.scene.says("alice", "@Helper Bot hi"),
				new GuardCapability((bot) -> input, (bot) -> output));
	}

}
