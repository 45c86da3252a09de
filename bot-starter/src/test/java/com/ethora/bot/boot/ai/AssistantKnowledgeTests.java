package com.ethora.bot.boot.ai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.knowledge.KnowledgeCapability;
import com.ethora.bot.ai.knowledge.KnowledgeSettings;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.BotStartupException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Tests for {@link AssistantKnowledgeConfiguration}.
 */
class AssistantKnowledgeTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final EmbeddingModel embedding = mock(EmbeddingModel.class);

	private final VectorStore store = mock(VectorStore.class);

	private final Path folder;

	private final ApplicationContextRunner runner;

	AssistantKnowledgeTests(@TempDir Path folder) {
		this.folder = folder;
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
					AssistantAutoConfiguration.class))
			.withBean(ChatModel.class, () -> mock(ChatModel.class))
			.withPropertyValues("ethora.bot.jid=helper@localhost", "ethora.bot.password=x",
					"ethora.bot.server.uri=ws://localhost:1/",
					"ethora.bot.assistant.knowledge.store-file=" + folder.resolve("kept/known.json"));
	}

	@BeforeEach
	void aDocument() throws IOException {
		Files.createDirectories(this.folder.resolve("docs"));
		Files.writeString(this.folder.resolve("docs/pool.md"), "The pool opens at nine.");
		given(this.embedding.dimensions()).willReturn(2);
		given(this.embedding.embed(any(Document.class))).willReturn(new float[] { 1, 0 });
		given(this.store.getName()).willReturn("store");
	}

	@Test
	void documentsAreReadInTheBackgroundAndKeptInAFile() {
		knowing().withBean(EmbeddingModel.class, () -> this.embedding).run((context) -> {
			KnowledgeCapability knowledge = context.getBean(KnowledgeCapability.class);

			Awaitility.await().atMost(LIMIT).until(() -> Files.exists(this.folder.resolve("kept/known.json")));

			assertThat(knowledge.library().get().isEmpty()).isFalse();
			assertThat(this.folder.resolve("kept/known.json")).content().contains("The pool opens at nine.");
			assertThat(knowledge.settings().apply(context.getBean(Bot.class)))
				.contains(new KnowledgeSettings(List.of(place()), false, 4, 0.3, "Sources"));
		});
	}

	@Test
	void theStoreOfTheApplicationIsUsed() {
		knowing().withBean(VectorStore.class, () -> this.store).run((context) -> {
			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> !context.getBean(KnowledgeCapability.class).library().get().isEmpty());

			then(this.store).should().add(anyList());
			assertThat(this.folder.resolve("kept/known.json")).doesNotExist();
		});
	}

	@Test
	void nothingIsReadWhereNothingIsToBeKnown() {
		this.runner.withBean(EmbeddingModel.class, () -> this.embedding).run((context) -> {
			assertThat(context.getBean(KnowledgeCapability.class).settings().apply(context.getBean(Bot.class)))
				.isEmpty();
			then(this.embedding).should(never()).dimensions();
		});
	}

	@Test
	void withoutAModelThatComparesTextsTheFailureSaysWhatToAdd() {
		knowing().run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(BotStartupException.class)
			.hasMessageContaining("there is no EmbeddingModel"));
	}

	@Test
	void severalModelsAreAFailure() {
		knowing().withBean("one", EmbeddingModel.class, () -> this.embedding)
			.withBean("two", EmbeddingModel.class, () -> this.embedding)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("several beans of type EmbeddingModel"));
	}

	@Test
	void withoutStoresOnTheClassPathTheFailureSaysWhatToAdd() {
		FilteredClassLoader without = new FilteredClassLoader("org.springframework.ai.vectorstore");

		knowing().withClassLoader(without)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BotStartupException.class)
				.hasMessageContaining("cannot be kept"));
		this.runner.withClassLoader(without).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void botsMayKnowDifferentThingsButKeepThemInTheSameWay() {
		knowing().withBean(EmbeddingModel.class, () -> this.embedding)
			.withPropertyValues("ethora.bots.other.jid=other@localhost", "ethora.bots.other.password=x",
					"ethora.bots.other.assistant.knowledge.sources=" + place() + "pool.md")
			.run((context) -> assertThat(context).hasNotFailed());
		knowing().withBean(EmbeddingModel.class, () -> this.embedding)
			.withPropertyValues("ethora.bots.other.jid=other@localhost", "ethora.bots.other.password=x",
					"ethora.bots.other.assistant.knowledge.passage-tokens=99")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BotStartupException.class)
				.hasMessageContaining("in different ways"));
	}

	private ApplicationContextRunner knowing() {
		return this.runner.withPropertyValues("ethora.bot.assistant.knowledge.sources=" + place());
	}

	private String place() {
		return "file:" + this.folder.resolve("docs") + "/";
	}

}
