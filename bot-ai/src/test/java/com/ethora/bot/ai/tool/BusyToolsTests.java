package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Role;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.memory.MemoryCapability;
import com.ethora.bot.ai.memory.MemorySettings;
import com.ethora.bot.ai.memory.MemorySettings.Store;
import com.ethora.bot.ai.memory.Tokens;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.tool.annotation.Tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tools that hang keep nobody else from an answer, or from a tool.
 */
class BusyToolsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final MemorySettings MEMORY = new MemorySettings(Store.REPOSITORY, 10, 1_000, null);

	/** More than there are threads of Reactor's. */
	private static final int HANGING = 2 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;

	private final Scene scene = new Scene();

	private final InMemoryChatMemoryRepository repository = new InMemoryChatMemoryRepository();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch begun = new CountDownLatch(HANGING);

	private final CountDownLatch interrupted = new CountDownLatch(HANGING);

	private final AssistantClients clients = clients();

	@BeforeEach
	void people() {
		this.scene.enters("bob", Affiliation.MEMBER, Role.PARTICIPANT);
	}

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void othersAreAnsweredWithToolsAndRemembered() throws InterruptedException {
		List<Disposable> hanging = IntStream.range(0, HANGING).mapToObj((i) -> ask("call hang").subscribe()).toList();
		await().atMost(LIMIT).until(() -> this.begun.getCount() == 0);

		assertThat(ask("call look").collectList().block(LIMIT)).containsExactly("I did all I was told.");
		assertThat(this.repository.findConversationIds()).singleElement()
			.satisfies((talk) -> assertThat(this.repository.findByConversationId(talk)).extracting(Message::getText)
				.contains("call look", "I did all I was told."));

		hanging.forEach(Disposable::dispose);
		await().atMost(LIMIT).until(() -> this.interrupted.getCount() == 0);
	}

	private Flux<String> ask(String question) {
		return this.clients.client(Occasion.of(this.scene.says("bob", question))).prompt(question).stream().content();
	}

	private AssistantClients clients() {
		ObedientModel model = new ObedientModel(Set.of("hang", "look"));
		ToolCapability tools = new ToolCapability((bot) -> ToolSettings.DEFAULTS, Toolbox.of(this),
				new Approvals(new Ears(), 1), this.threads, AssistantListener.NONE, ObservationRegistry.NOOP);
		MemoryCapability memory = new MemoryCapability((bot) -> MEMORY, new Tokens(), this.repository,
				AssistantListener.NONE);
		return new AssistantClients((bot) -> ChatClient.builder(model), (bot) -> "You help.",
				() -> List.of(memory, tools));
	}

	@Tool(description = "Never ends.")
	String hang() throws InterruptedException {
		this.begun.countDown();
		try {
			new CountDownLatch(1).await();
		}
		finally {
			this.interrupted.countDown();
		}
		return "Never";
	}

	@Tool(description = "Ends.")
	String look() {
		return "Done.";
	}

}
