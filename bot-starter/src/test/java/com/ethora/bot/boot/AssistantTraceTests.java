package com.ethora.bot.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.boot.ai.AssistantAutoConfiguration;
import com.ethora.bot.boot.metrics.BotMetricsAutoConfiguration;
import com.ethora.bot.sandbox.Sandbox;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.ai.vectorstore.SimpleVectorStore;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What can be seen of an assistant from outside: one trace from a message to the model,
 * the tool and the answer, and figures, without a word of what was said.
 */
class AssistantTraceTests {

	private static final String TURN = "ethora.bot.turn";

	private static final String CLIENT = "spring.ai.chat.client";

	private static final String MODEL = "gen_ai.client.operation";

	private static final String TOOL = "spring.ai.tool";

	private static final String STORE = "db.vector.client.operation";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				SandboxAutoConfiguration.class, AssistantAutoConfiguration.class, BotMetricsAutoConfiguration.class,
				ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("ethora.sandbox.port=0", "ethora.bots.helper.rooms=lobby",
				"ethora.bots.helper.identity.name=Helper Bot", "ethora.bots.helper.assistant.enabled=true",
				"ethora.bots.helper.assistant.knowledge.whole-store=true", "ethora.bots.helper.manners.bots.hear=all");

	@Test
	void modelToolAndStoreBelongToTheTurnOfTheMessage() {
		hearing("@Helper Bot hush-question", (seen) -> {
			assertThat(seen.chains(TOOL)).singleElement()
				.satisfies((chain) -> assertThat(chain).contains(CLIENT).endsWith(CLIENT, TURN));
			assertThat(seen.chains(MODEL)).hasSize(2)
				.allSatisfy((chain) -> assertThat(chain).contains("spring.ai.advisor").endsWith(CLIENT, TURN));
			assertThat(seen.chains(STORE)).hasSize(2)
				.last()
				.satisfies((chain) -> assertThat(chain).contains("spring.ai.advisor").endsWith(CLIENT, TURN));
			assertThat(seen.turnsWithout(CLIENT)).isZero();
		});
	}

	@Test
	void whatAMethodStreamsBelongsToItsTurn() {
		hearing("/relay hush-question", (seen) -> {
			assertThat(seen.chains(TOOL)).singleElement()
				.satisfies((chain) -> assertThat(chain).endsWith(CLIENT, TURN));
			assertThat(seen.chains(MODEL)).hasSize(2).allSatisfy((chain) -> assertThat(chain).endsWith(CLIENT, TURN));
		});
	}

	@Test
	void noObservationHasAWordOfWhatWasSaid() {
		hearing("@Helper Bot hush-question", (seen) -> assertThat(seen.contexts).hasSizeGreaterThan(5)
			.allSatisfy(
					(context) -> assertThat(context.getName() + context.getContextualName() + context.getAllKeyValues())
						.doesNotContain("hush")));
	}

	@Test
	void answersAreTimedAndTokensCounted() {
		hearing("@Helper Bot hush-question", (seen) -> {
			MeterRegistry meters = seen.meters.get();
			assertThat(meters.get("ethora.bot.assistant.answers")
				.tags("bot", "helper", "outcome", "answered")
				.timer()
				.count()).isEqualTo(1);
			assertThat(meters.get("ethora.bot.assistant.first-words").tag("bot", "helper").timer().count())
				.isEqualTo(1);
			assertThat(meters.get("ethora.bot.assistant.tokens")
				.tags("bot", "helper", "room", "lobby", "direction", "input")
				.counter()
				.count()).isEqualTo(20);
			assertThat(meters.get("ethora.bot.assistant.tokens")
				.tags("bot", "helper", "room", "lobby", "direction", "output")
				.counter()
				.count()).isEqualTo(6);
		});
	}

	private void hearing(String question, Consumer<Seen> then) {
		this.runner.run((context) -> {
			Seen seen = context.getBean(Seen.class);
			seen.meters.set(context.getBean(MeterRegistry.class));
			try (Visitor visitor = new Visitor(context.getBean(Sandbox.class), "lobby")) {
				visitor.meets(context.getBean(Bot.class));
				visitor.says(question);
				visitor.hears("hush-answer.");
				Awaitility.await().atMost(Visitor.LIMIT).until(seen::answered);
			}
			then.accept(seen);
		});
	}

	/**
	 * All observations that came to an end.
	 */
	static final class Seen implements ObservationHandler<Observation.Context> {

		private final List<Observation.Context> contexts = new CopyOnWriteArrayList<>();

		private final AtomicReference<MeterRegistry> meters = new AtomicReference<>();

		@Override
		public void onStop(Observation.Context context) {
			this.contexts.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		boolean answered() {
			return this.contexts.stream()
				.filter((context) -> TURN.equals(context.getName()))
				.anyMatch((context) -> "handled".equals(outcome(context)));
		}

		private static @Nullable String outcome(Observation.Context context) {
			KeyValue outcome = context.getLowCardinalityKeyValue("ethora.bot.outcome");
			return (outcome != null) ? outcome.getValue() : null;
		}

		/** The names of what each of these belongs to, the turn last. */
		List<List<String>> chains(String name) {
			return this.contexts.stream().filter((context) -> name.equals(context.getName())).map(Seen::chain).toList();
		}

		long turnsWithout(String name) {
			return chains(name).stream().filter((chain) -> !chain.contains(TURN)).count();
		}

		private static List<String> chain(Observation.Context context) {
			List<String> names = new ArrayList<>(List.of(String.valueOf(context.getName())));
			for (ObservationView parent = context.getParentObservation(); parent != null; parent = parent
				.getContextView()
				.getParentObservation()) {
				names.add(String.valueOf(parent.getContextView().getName()));
			}
			return names;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		Seen seen() {
			return new Seen();
		}

		@Bean
		ObservingModel model(ObservationRegistry observations) {
			return new ObservingModel(observations, "clock", List.of("hush-answer."));
		}

		@Bean
		ToolCallingAdvisor.Builder<?> tools(ObservationRegistry observations) {
			return ToolCallingAdvisor.builder()
				.toolCallingManager(DefaultToolCallingManager.builder().observationRegistry(observations).build());
		}

		@Bean
		Capability clock() {
			return (client, occasion) -> client.defaultToolCallbacks(
					FunctionToolCallback.builder("clock", (Map<String, Object> input) -> "hush-result")
						.inputType(Map.class)
						.build());
		}

		@Bean
		VectorStore store(ObservationRegistry observations) {
			EmbeddingModel embedding = mock(EmbeddingModel.class);
			given(embedding.embed(any(Document.class))).willReturn(new float[] { 1, 0 });
			given(embedding.embed(anyString())).willReturn(new float[] { 1, 0 });
			VectorStore store = SimpleVectorStore.builder(embedding).observationRegistry(observations).build();
			store.accept(List.of(new Document("hush-document")));
			return store;
		}

		@Bean
		Relay relay() {
			return new Relay();
		}

	}

	@BotController
	static class Relay {

		@OnCommand("relay {question...}")
		Flux<String> relay(@Arg String question, ChatClient chat) {
			return chat.prompt().user(question).stream().content();
		}

	}

}
