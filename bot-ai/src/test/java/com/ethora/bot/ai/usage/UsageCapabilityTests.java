package com.ethora.bot.ai.usage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.TalkingModel;
import com.ethora.bot.ai.model.AskedModel;
import com.ethora.bot.ai.model.ModelCapability;
import com.ethora.bot.ai.model.ModelRegistries;
import com.ethora.bot.ai.model.ModelSettings;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link UsageCapability}, with all that may stand around a model.
 */
class UsageCapabilityTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final Scene scene = new Scene();

	private final List<String> spent = new CopyOnWriteArrayList<>();

	@Test
	void eachCallIsToldOnce() {
		stream(TalkingModel.answering((prompt) -> answer()));

		told("3/5");
	}

	@Test
	void theCallOfAModelThatAnswersOnlyAtOnceIsToldToo() {
		TalkingModel model = TalkingModel.answering((prompt) -> answer()).atOnce();

		stream(model);
		client(model).prompt("Tell me").call().content();

		told("3/5", "3/5");
	}

	@Test
	void aCallThatHadToBeTriedAgainIsToldOnce() {
		AtomicInteger asked = new AtomicInteger();

		stream(TalkingModel.answering((prompt) -> (asked.getAndIncrement() == 0)
				? Flux.error(new IllegalStateException("503 - down")) : answer()));

		told("3/5");
	}

	/** What a stream has cost is told when it has ended. */
	private void told(String... costs) {
		await().untilAsserted(() -> assertThat(this.spent).containsExactly(costs));
	}

	private void stream(TalkingModel model) {
		client(model).prompt("Tell me").stream().content().blockLast();
	}

	private ChatClient client(TalkingModel model) {
		AssistantListener listener = new AssistantListener() {

			@Override
			public void spent(Occasion occasion, long input, long output) {
				UsageCapabilityTests.this.spent.add(input + "/" + output);
			}

		};
		ModelSettings settings = new ModelSettings(LONG, LONG, 2, Duration.ZERO, 2, Duration.ofMillis(1), 50, 100,
				LONG);
		return model.client(this.scene.says("alice", "@Helper Bot hi"), new UsageCapability(listener),
				new ModelCapability((bot) -> new AskedModel("m", model), settings, ModelRegistries.create()));
	}

	private static Flux<ChatResponse> answer() {
		ChatResponseMetadata cost = ChatResponseMetadata.builder().usage(new DefaultUsage(3, 5)).build();
		return Flux.just(new ChatResponse(TalkingModel.piece("Blue.").getResults(), cost));
	}

}
