package com.ethora.bot.boot.ai;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps words of models and of people out of the log: loggers of Spring AI that write
 * whole prompts, answers or what exceptions say of them are off, unless the application
 * wants each of them by its name. What they have to tell comes as an exception too.
 */
final class WordlessLoggers implements EnvironmentPostProcessor {

	private static final String SOURCE = "ethoraBotWordlessLoggers";

	private static final String SPRING_AI = "org.springframework.ai.";

	private static final List<String> TALKATIVE = List.of("chat.model.MessageAggregator", "openai.OpenAiChatModel",
			"anthropic.AnthropicChatModel", "deepseek.DeepSeekChatModel", "mistralai.MistralAiChatModel",
			"bedrock.converse.api.ConverseChatResponseStream", "tool.method.MethodToolCallback",
			"model.tool.DefaultToolCallingManager", "chat.client.advisor.StructuredOutputValidationAdvisor",
			"mcp.SyncMcpToolCallback", "mcp.AsyncMcpToolCallback");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> levels = new HashMap<>();
		TALKATIVE.forEach((logger) -> levels.put("logging.level." + SPRING_AI + logger, "off"));
		environment.getPropertySources().addLast(new MapPropertySource(SOURCE, levels));
	}

}
