package com.ethora.bot.ai.tool;

import java.util.List;
import java.util.function.Predicate;

import com.ethora.bot.ai.Occasion;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * A model that wants one tool, and then says what that has said.
 *
 * @param tool the name of the tool
 * @param arguments what it is to be given
 * @param wants whether it wants it now
 */
record OneWishModel(String tool, String arguments, Predicate<Prompt> wants) implements ChatModel {

	static OneWishModel of(String tool, String arguments) {
		return new OneWishModel(tool, arguments, (prompt) -> !(last(prompt) instanceof ToolResponseMessage));
	}

	/** A client as an assistant would have it. */
	ChatClient client(Occasion occasion, ToolCapability tools) {
		ChatClient.Builder builder = ChatClient.builder(this).defaultToolContext(occasion.toolContext());
		tools.equip(builder, occasion);
		return builder.build();
	}

	private static Message last(Prompt prompt) {
		return prompt.getInstructions().get(prompt.getInstructions().size() - 1);
	}

	@Override
	public ChatResponse call(Prompt prompt) {
		AssistantMessage answer = this.wants.test(prompt)
				? AssistantMessage.builder()
					.content("")
					.toolCalls(List.of(new AssistantMessage.ToolCall("call-1", "function", this.tool, this.arguments)))
					.build()
				: new AssistantMessage(
						"The model read: " + ((ToolResponseMessage) last(prompt)).getResponses().get(0).responseData());
		return new ChatResponse(List.of(new Generation(answer)));
	}

	@Override
	public Flux<ChatResponse> stream(Prompt prompt) {
		return Flux.just(call(prompt));
	}

	@Override
	public ChatOptions getOptions() {
		return ToolCallingChatOptions.builder().model("one").build();
	}

}
