package com.ethora.bot.assistant;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ethora.bot.ai.Occasion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * Thinks for as long as it is told to, without a thread of its own, as models behind HTTP
 * do. Says again what it was asked, and what a tool has said if it is to use one.
 */
final class PatientModel implements ChatModel {

	private static final Pattern QUESTION = Pattern.compile("Question \\d+ of \\w+");

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	private final Queue<WeakReference<?>> occasions = new ConcurrentLinkedQueue<>();

	private final AtomicInteger thinking = new AtomicInteger();

	private final AtomicInteger atOnce = new AtomicInteger();

	private volatile Mono<?> thoughts = Mono.empty();

	private volatile String tool = "";

	/**
	 * Begin anew.
	 * @param thoughts over when it is to speak
	 * @param tool what it uses before it answers, if anything
	 */
	void thinks(Mono<?> thoughts, String tool) {
		this.asked.clear();
		this.occasions.clear();
		this.atOnce.set(0);
		this.thoughts = thoughts;
		this.tool = tool;
	}

	/** What it was asked, in order. */
	List<String> asked() {
		return List.copyOf(this.asked);
	}

	/** Of how many answers it thinks. */
	int thinking() {
		return this.thinking.get();
	}

	/** Of how many answers it has thought at the same time. */
	int atOnce() {
		return this.atOnce.get();
	}

	/** How many of the occasions on which it was asked are still known to anybody. */
	long remembered() {
		return this.occasions.stream().filter((occasion) -> occasion.get() != null).count();
	}

	@Override
	public ChatResponse call(Prompt prompt) {
		throw new UnsupportedOperationException("It speaks by and by");
	}

	@Override
	public Flux<ChatResponse> stream(Prompt prompt) {
		return Flux.defer(() -> {
			this.atOnce.accumulateAndGet(this.thinking.incrementAndGet(), Math::max);
			String question = question(prompt);
			this.asked.add(question);
			this.occasions.add(new WeakReference<>(occasion(prompt)));
			return this.thoughts.then(Mono.fromSupplier(() -> answer(question, last(prompt))))
				.doFinally((end) -> this.thinking.decrementAndGet())
				.flux();
		});
	}

	private ChatResponse answer(String question, Message last) {
		if (last instanceof ToolResponseMessage told) {
			return response(new AssistantMessage(question + ": " + told.getResponses().get(0).responseData()));
		}
		return response(this.tool.isEmpty() ? new AssistantMessage(question)
				: AssistantMessage.builder()
					.content("")
					.toolCalls(List.of(new ToolCall("call-1", "function", this.tool, "{}")))
					.build());
	}

	private static ChatResponse response(AssistantMessage message) {
		return new ChatResponse(List.of(new Generation(message)));
	}

	/** The newest one: what was asked before is remembered. */
	private static String question(Prompt prompt) {
		return QUESTION.matcher(prompt.getUserMessage().getText())
			.results()
			.map(MatchResult::group)
			.reduce((older, newer) -> newer)
			.orElseThrow();
	}

	private static Object occasion(Prompt prompt) {
		if (prompt.getOptions() instanceof ToolCallingChatOptions options
				&& Objects.requireNonNull(options.getToolContext()).get(Occasion.KEY) instanceof Occasion occasion) {
			return occasion;
		}
		throw new IllegalStateException("Nobody asks");
	}

	private static Message last(Prompt prompt) {
		return prompt.getInstructions().get(prompt.getInstructions().size() - 1);
	}

	@Override
	public ChatOptions getOptions() {
		return ToolCallingChatOptions.builder().model("patient").build();
	}

}
