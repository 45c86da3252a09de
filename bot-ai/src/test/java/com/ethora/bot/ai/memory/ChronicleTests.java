package com.ethora.bot.ai.memory;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.ethora.bot.ai.memory.MemorySettings.Store;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Chronicle}.
 */
class ChronicleTests {

	private static final String TALK = "helper/lobby@conference.example.com/1700000000000000";

	private static final Chapter.Key NOW = new Chapter.Key("now", 0);

	private static final MemorySettings SETTINGS = new MemorySettings(Store.REPOSITORY, 10, 1_000, null);

	private final ChatMemoryRepository repository = new InMemoryChatMemoryRepository();

	private final Chronicle chronicle = new Chronicle(this.repository, new Tokens());

	@Test
	void remembersQuestionsToolsAndAnswersInOrder() {
		this.chronicle.add(TALK, withTools("a-1", "weather?", "rain"), SETTINGS);
		this.chronicle.add(TALK, chapter("a-2", "thanks", "welcome"), SETTINGS);

		List<Message> before = this.chronicle.before(TALK, NOW, SETTINGS);
		assertThat(before).extracting(Message::getText)
			.containsExactly("weather?", "I look.", "", "It is rain.", "thanks", "welcome");
		assertThat(before.get(1)).isInstanceOfSatisfying(AssistantMessage.class,
				(call) -> assertThat(call.getToolCalls()).extracting(ToolCall::arguments).containsExactly("{\"a\":1}"));
		assertThat(before.get(2)).isInstanceOfSatisfying(ToolResponseMessage.class,
				(response) -> assertThat(response.getResponses()).extracting(ToolResponse::responseData)
					.containsExactly("rain"));
	}

	/** Whoever says very much alone with a bot must not fill its memory. */
	@Test
	void whatIsTooLongIsNotKeptAndKeepsNothingElseFromBeingKept() {
		this.chronicle.add(TALK, chapter("a-1", "weather?", "rain"), SETTINGS);
		this.chronicle.add(TALK, chapter("a-2", "x".repeat(10_000), "too much"), SETTINGS);
		this.chronicle.add(TALK, chapter("a-3", "thanks", "welcome"), SETTINGS);

		assertThat(this.repository.findByConversationId(Chronicle.id(TALK))).extracting(Message::getText)
			.noneMatch((text) -> text.contains("xxx"));
		assertThat(this.chronicle.before(TALK, NOW, SETTINGS)).extracting(Message::getText)
			.containsExactly("weather?", "rain", "thanks", "welcome");
	}

	@Test
	void storesNothingThatRepositoriesOfTextsDrop() {
		this.chronicle.add(TALK, withTools("a-1", "weather?", "rain"), SETTINGS);

		assertThat(this.repository.findByConversationId(Chronicle.id(TALK)))
			.allSatisfy((message) -> assertThat(Chapter.isOfTools(message)).isFalse());
	}

	@Test
	void forgetsWholeChaptersSoThatNoToolAnswersNothing() {
		MemorySettings few = new MemorySettings(Store.REPOSITORY, 5, 1_000, null);
		this.chronicle.add(TALK, withTools("a-1", "weather?", "rain"), few);
		this.chronicle.add(TALK, chapter("a-2", "thanks", "welcome"), few);

		assertThat(this.chronicle.before(TALK, NOW, few)).extracting(Message::getText)
			.containsExactly("thanks", "welcome");
	}

	@Test
	void keepsToTheBudgetOfTokens() {
		String essay = "word ".repeat(150);
		this.chronicle.add(TALK, chapter("a-1", "first", essay), SETTINGS);
		this.chronicle.add(TALK, chapter("a-2", "second", essay), SETTINGS);
		this.chronicle.add(TALK, chapter("a-3", "third", essay), SETTINGS);
		this.chronicle.add(TALK, chapter("a-4", "fourth", essay), SETTINGS);

		assertThat(this.chronicle.before(TALK, NOW, SETTINGS)).extracting(Message::getText)
			.containsExactly("second", essay, "third", essay, "fourth", essay);
	}

	@Test
	void keepsNoToolsThatSayMoreThanItMayRemember() {
		this.chronicle.add(TALK, withTools("a-1", "weather?", "rain ".repeat(1_000)), SETTINGS);

		assertThat(this.chronicle.before(TALK, NOW, SETTINGS)).noneMatch(Chapter::isOfTools);
	}

	@Test
	void remembersAQuestionOnceWhenItIsAskedOnceMore() {
		this.chronicle.add(TALK, chapter("a-1", "one?", "1"), SETTINGS);
		this.chronicle.add(TALK, chapter("a-2", "two?", "2"), SETTINGS);

		assertThat(this.chronicle.before(TALK, new Chapter.Key("a-1", 0), SETTINGS)).extracting(Message::getText)
			.containsExactly("two?", "2");
		this.chronicle.add(TALK, chapter("a-1", "one?", "one"), SETTINGS);

		assertThat(this.chronicle.before(TALK, NOW, SETTINGS)).extracting(Message::getText)
			.containsExactly("one?", "one", "two?", "2");
	}

	@Test
	void tellsSeveralQuestionsBecauseOfOneMessageApart() {
		this.chronicle.add(TALK, new Chapter(new Chapter.Key("a-1", 0), said("draft?", "a draft")), SETTINGS);

		assertThat(this.chronicle.before(TALK, new Chapter.Key("a-1", 1), SETTINGS)).hasSize(2);
		assertThat(this.chronicle.before(TALK, new Chapter.Key("a-1", 0), SETTINGS)).isEmpty();
	}

	@Test
	void losesNothingWhenManyWriteAtOnce() throws InterruptedException {
		MemorySettings many = new MemorySettings(Store.REPOSITORY, 1_000, 1_000_000, null);
		int writers = 8;
		int each = 25;
		ExecutorService pool = Executors.newFixedThreadPool(writers);
		CountDownLatch start = new CountDownLatch(1);
		for (int writer = 0; writer < writers; writer++) {
			String name = "w" + writer;
			pool.execute(() -> {
				awaitStart(start);
				for (int i = 0; i < each; i++) {
					this.chronicle.add(TALK, chapter(name + "-" + i, "q " + name + i, "a " + name + i), many);
				}
			});
		}
		start.countDown();
		pool.shutdown();
		assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

		List<String> texts = this.chronicle.before(TALK, NOW, many).stream().map(Message::getText).toList();
		assertThat(texts).hasSize(2 * writers * each).doesNotHaveDuplicates();
		assertThat(IntStream.range(0, writers * each)
			.allMatch((i) -> texts.get(2 * i + 1).equals(texts.get(2 * i).replaceFirst("q", "a")))).isTrue();
	}

	@Test
	void understandsWhatOthersHaveStored() {
		this.repository.saveAll(Chronicle.id(TALK),
				List.of(new AssistantMessage("lost"), new SystemMessage("Be nice."), new UserMessage("hi"),
						new AssistantMessage("hello"), new UserMessage("how?"), new UserMessage("well?"),
						new AssistantMessage("so")));

		assertThat(this.chronicle.before(TALK, NOW, SETTINGS)).extracting(Message::getText)
			.containsExactly("hi", "hello", "how?", "well?", "so");
	}

	@Test
	void callsTalksByWhatFitsIntoATable() {
		assertThat(Chronicle.id(TALK)).hasSize(36).doesNotContain("lobby").isNotEqualTo(Chronicle.id(TALK + "1"));
	}

	private static void awaitStart(CountDownLatch start) {
		try {
			start.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Chapter chapter(String message, String question, String answer) {
		return new Chapter(new Chapter.Key(message, 0), said(question, answer));
	}

	private static List<Message> said(String question, String answer) {
		return List.of(new UserMessage(question), new AssistantMessage(answer));
	}

	private static Chapter withTools(String message, String question, String result) {
		Message call = AssistantMessage.builder()
			.content("I look.")
			.toolCalls(List.of(new ToolCall("c-1", "function", "weather", "{\"a\":1}")))
			.build();
		Message response = ToolResponseMessage.builder()
			.responses(List.of(new ToolResponse("c-1", "weather", result)))
			.build();
		return new Chapter(new Chapter.Key(message, 0),
				List.of(new UserMessage(question), call, response, new AssistantMessage("It is " + result + ".")));
	}

}
