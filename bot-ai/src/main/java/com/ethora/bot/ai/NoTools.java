package com.ethora.bot.ai;

import java.util.List;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.advisor.api.ToolAdvisor;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * Takes all tools away, wherever they come from: a model that only judges what people say
 * to each other does nothing. Stands in place of what would use them.
 */
final class NoTools implements PreparingAdvisor, ToolAdvisor {

	@Override
	public ChatClientRequest prepare(ChatClientRequest request) {
		return (request.prompt().getOptions() instanceof ToolCallingChatOptions options) ? request.mutate()
			.prompt(request.prompt().mutate().chatOptions(options.mutate().toolCallbacks(List.of()).build()).build())
			.build() : request;
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.TOOLS;
	}

}
