package com.ethora.bot.ai.guard;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.TalkingModel;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.conversation.ConversationStore;
import com.ethora.bot.conversation.MemoryConversationStore;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link BudgetCapability}.
 */
class BudgetCapabilityTests {

	private static final BudgetSettings SETTINGS = new BudgetSettings(Map.of(), Map.of(Per.BOT, 1000L), 100,
			ZoneId.of("UTC"));

	private final Scene scene = new Scene();

	private final MemoryConversationStore store = new MemoryConversationStore(10);

	@Test
	void whatTheModelSaysItTookIsPaid() {
		TalkingModel model = TalkingModel
			.answering((prompt) -> Flux.just(TalkingModel.piece("It is blue."), usage(120, 30)));
		ChatClient client = client(model);

		client.prompt("Tell me").stream().content().blockLast();
		assertThat(spent()).isEqualTo(150);
		client.prompt("Tell me").call().content();
		assertThat(spent()).isEqualTo(300);
	}

	@Test
	void whereTheModelSaysNothingOfItBytesAreCounted() {
		client(TalkingModel.says("x".repeat(400))).prompt("y".repeat(400)).stream().content().blockLast();

		assertThat(spent()).isBetween(200L, 400L);
	}

	@Test
	void whoStopsListeningPaysForWhatTheyHeard() {
		TalkingModel model = TalkingModel
			.answering((prompt) -> Flux.just(TalkingModel.piece("x".repeat(400))).concatWith(Flux.never()));

		client(model).prompt("Tell me").stream().content().take(1).blockLast();

		assertThat(spent()).isBetween(100L, 300L);
	}

	@Test
	void whoWasNotHeardPaysNothing() {
		TalkingModel model = TalkingModel
			.answering((prompt) -> Flux.error(new IllegalStateException("503 - not here")));

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> client(model).prompt("Tell me").stream().content().blockLast());
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> client(model).prompt("Tell me").call().content());

		assertThat(this.store.get("BOT/helper")).isNull();
	}

	@Test
	void whatFailedInTheMiddleIsPaid() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.just(TalkingModel.piece("x".repeat(400)))
			.concatWith(Flux.error(new IllegalStateException("cut"))));

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> client(model).prompt("Tell me").stream().content().blockLast());

		assertThat(spent()).isBetween(100L, 300L);
	}

	@Test
	void whoHasNothingLeftIsRefusedBeforeTheModelIsAsked() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.just(TalkingModel.piece("Blue."), usage(900, 50)));
		BudgetCapability budgets = budgets();
		client(model, budgets).prompt("Tell me").stream().content().blockLast();

		assertThatExceptionOfType(AssistantException.class)
			.isThrownBy(
					() -> client(model, budgets).prompt("Tell me").stream().content().blockLast(Duration.ofSeconds(5)))
			.satisfies((failure) -> assertThat(failure.reason()).isEqualTo(Reason.BUDGET));
		assertThatExceptionOfType(AssistantException.class)
			.isThrownBy(() -> client(model, budgets).prompt("Tell me").call().content())
			.satisfies((failure) -> assertThat(failure.told()).isTrue());
		assertThat(model.prompts).hasSize(1);
	}

	@Test
	void anAnswerIsNotLostWhenItCannotBeWrittenDownWhatItCost() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.just(TalkingModel.piece("Blue."), usage(100, 50)));
		ConversationStore failing = mock(ConversationStore.class);
		willThrow(new IllegalStateException("gone")).given(failing).get(anyString());
		ChatClient client = client(model,
				new BudgetCapability((bot) -> SETTINGS, InstantSource.system(), new TokenStore(failing)));

		assertThat(client.prompt("Tell me").call().content()).isEqualTo("Blue.");
		assertThat(client.prompt("Tell me").stream().content().blockLast()).isEqualTo("Blue.");
		assertThat(this.store.get("BOT/helper")).isNull();

		willReturn(null).given(failing).get(anyString());
		willAnswer((call) -> this.store.putIfAbsent(call.getArgument(0), call.getArgument(1))).given(failing)
			.putIfAbsent(anyString(), anyString());
		client.prompt("Tell me").call().content();
		assertThat(spent()).as("what was owed is added").isEqualTo(450);
	}

	private static ChatResponse usage(int prompt, int completion) {
		return ChatResponse.builder()
			.from(TalkingModel.piece(""))
			.metadata(ChatResponseMetadata.builder().usage(new DefaultUsage(prompt, completion)).build())
			.build();
	}

	private long spent() {
		String text = Objects.requireNonNull(this.store.get("BOT/helper"), "Nothing was spent");
		return Long.parseLong(text.substring(text.indexOf(' ') + 1));
	}

	private ChatClient client(TalkingModel model) {
		return client(model, budgets());
	}

	private BudgetCapability budgets() {
		return new BudgetCapability((bot) -> SETTINGS, InstantSource.system(), new TokenStore(this.store));
	}

	private ChatClient client(TalkingModel model, BudgetCapability budgets) {
		return model.client(this.scene.says("alice", "@Helper Bot hi"), budgets);
	}

}
