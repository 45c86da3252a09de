package com.ethora.bot.boot;

import java.util.List;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.chat.observation.ChatModelObservationDocumentation;
import org.springframework.ai.chat.observation.DefaultChatModelObservationConvention;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * A stand-in for a model that uses a tool, says something, and observes itself as the
 * models of Spring AI do. Each piece comes on some thread.
 *
 * @param observations where observations go
 * @param tool the tool
 * @param words what it says then
 */
record ObservingModel(ObservationRegistry observations, String tool, List<String> words) implements ChatModel {

	@Override
	public ChatResponse call(Prompt prompt) {
		throw new UnsupportedOperationException("Words come by and by here");
	}

	@Override
	public Flux<ChatResponse> stream(Prompt prompt) {
		return Flux.deferContextual((context) -> {
			Observation parent = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
			Observation observation = ChatModelObservationDocumentation.CHAT_MODEL_OPERATION
				.observation(null, new DefaultChatModelObservationConvention(),
						() -> ChatModelObservationContext.builder().prompt(prompt).provider("stand-in").build(),
						this.observations)
				.parentObservation(parent)
				.start();
			return answer(prompt).publishOn(Schedulers.parallel()).doFinally((end) -> observation.stop());
		});
	}

	private Flux<ChatResponse> answer(Prompt prompt) {
		boolean used = prompt.getInstructions()
			.stream()
			.anyMatch((message) -> message.getMessageType() == MessageType.TOOL);
		Flux<AssistantMessage> said = used ? Flux.fromIterable(this.words).map(AssistantMessage::new)
				: Flux.just(AssistantMessage.builder()
					.content("")
					.toolCalls(List.of(new ToolCall("1", "function", this.tool, "{}")))
					.build());
		return said.map((message) -> response(message, new DefaultUsage(0, 0)))
			.concatWith(Flux.just(response(new AssistantMessage(""), new DefaultUsage(10, 3))));
	}

	private static ChatResponse response(AssistantMessage message, DefaultUsage usage) {
		return new ChatResponse(List.of(new Generation(message)), ChatResponseMetadata.builder().usage(usage).build());
	}

	@Override
	public ChatOptions getOptions() {
		return ToolCallingChatOptions.builder().model("stand-in").build();
	}

}
