package com.ethora.bot.sample.assistant.standin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import reactor.core.publisher.Flux;

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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * No model: a few rules that stand in for one where there is no key, so that the sample
 * runs everywhere and always says the same. It uses the tools of the sample, quotes what
 * it is shown of the handbook, and else says what it is.
 */
@Component
@Profile("demo")
class StandInModel implements ChatModel {

	/** So long do people see that it types. */
	private static final Duration THINKING = Duration.ofSeconds(1);

	private static final Duration PACE = Duration.ofMillis(60);

	private static final Pattern ORDER = Pattern.compile("\\b(1\\d{3})\\b");

	private static final Pattern REFUND = Pattern.compile("(?i)\\b(refund|money back|pay back)");

	private static final Pattern SAID = Pattern.compile("(?s)<said [^>]*>\\n(.*)\\n</said>");

	private static final String WHO_AM_I = "I only stand in for a model, and know no answer to that. Ask me where order "
			+ "1002 is, what shipping costs, or to refund order 1001.";

	@Override
	public ChatResponse call(Prompt prompt) {
		return response(answer(prompt));
	}

	@Override
	public Flux<ChatResponse> stream(Prompt prompt) {
		AssistantMessage answer = answer(prompt);
		Flux<AssistantMessage> pieces = answer.hasToolCalls() ? Flux.just(answer)
				: Flux.fromArray(text(answer).split("(?<=\\s)")).delayElements(PACE).map(AssistantMessage::new);
		return pieces.delaySubscription(THINKING).map(StandInModel::response);
	}

	@Override
	public ChatOptions getOptions() {
		return ToolCallingChatOptions.builder().model("stand-in").build();
	}

	private static AssistantMessage answer(Prompt prompt) {
		List<Message> messages = prompt.getInstructions();
		if (messages.get(messages.size() - 1) instanceof ToolResponseMessage tools) {
			return new AssistantMessage(tools.getResponses().get(0).responseData().replaceAll("^\"|\"$", ""));
		}
		String question = question(text(prompt.getUserMessage()));
		return tool(question).or(() -> Excerpts.in(prompt).about(question).map(AssistantMessage::new))
			.orElseGet(() -> new AssistantMessage(WHO_AM_I));
	}

	private static String question(String text) {
		Matcher said = SAID.matcher(text);
		return said.find() ? said.group(1) : text;
	}

	private static Optional<AssistantMessage> tool(String question) {
		Matcher order = ORDER.matcher(question);
		if (!order.find()) {
			return Optional.empty();
		}
		String tool = REFUND.matcher(question).find() ? "refund" : "track";
		ToolCall call = new ToolCall("call-1", "function", tool, "{\"order\":\"%s\"}".formatted(order.group(1)));
		return Optional
			.of(AssistantMessage.builder().content("").properties(Map.of()).toolCalls(List.of(call)).build());
	}

	static String text(Message message) {
		return Objects.requireNonNullElse(message.getText(), "");
	}

	private static ChatResponse response(AssistantMessage message) {
		return new ChatResponse(List.of(new Generation(message)));
	}

}
