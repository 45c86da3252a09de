package com.ethora.bot.test;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * A model that says what a script says, whole or in pieces, and remembers what it was
 * asked. It can use tools, fail, break off and stall where the script says so. Safe for
 * use by any thread.
 */
public final class ScriptedChatModel implements ChatModel {

	private final Function<Prompt, ScriptedAnswer> script;

	private final List<Prompt> prompts = new CopyOnWriteArrayList<>();

	private ScriptedChatModel(Function<Prompt, ScriptedAnswer> script) {
		this.script = script;
	}

	/**
	 * A model that says one thing after the other, and fails when it is asked once more.
	 * @param texts what it says
	 * @return the model
	 */
	public static ScriptedChatModel saying(String... texts) {
		return playing(Stream.of(texts).map(ScriptedAnswer::text).toArray(ScriptedAnswer[]::new));
	}

	/**
	 * A model that gives one answer after the other, and fails when it is asked once
	 * more.
	 * @param answers the answers
	 * @return the model
	 */
	public static ScriptedChatModel playing(ScriptedAnswer... answers) {
		Queue<ScriptedAnswer> left = new ConcurrentLinkedQueue<>(List.of(answers));
		return answering((prompt) -> {
			ScriptedAnswer next = left.poll();
			if (next == null) {
				throw new IllegalStateException(
						"The script has %d answers, and was asked for one more".formatted(answers.length));
			}
			return next;
		});
	}

	/**
	 * A model whose answers follow from what it is asked.
	 * @param script finds the answer; called by whatever thread asks
	 * @return the model
	 */
	public static ScriptedChatModel answering(Function<Prompt, ScriptedAnswer> script) {
		return new ScriptedChatModel(script);
	}

	/**
	 * Return what was asked so far, with all that it was told.
	 * @return the prompts, oldest first
	 */
	public List<Prompt> prompts() {
		return List.copyOf(this.prompts);
	}

	/**
	 * Return what was asked last.
	 * @return the prompt
	 */
	public Prompt lastPrompt() {
		List<Prompt> asked = prompts();
		if (asked.isEmpty()) {
			throw new AssertionError("The model was asked nothing");
		}
		return asked.get(asked.size() - 1);
	}

	@Override
	public ChatResponse call(Prompt prompt) {
		return answer(prompt).whole();
	}

	@Override
	public Flux<ChatResponse> stream(Prompt prompt) {
		return Flux.defer(() -> answer(prompt).streamed());
	}

	private ScriptedAnswer answer(Prompt prompt) {
		this.prompts.add(prompt);
		return this.script.apply(prompt);
	}

	/** Options of a model that can use tools. */
	@Override
	public ChatOptions getOptions() {
		return ToolCallingChatOptions.builder().model("scripted").build();
	}

}
