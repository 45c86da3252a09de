package com.ethora.bot.boot.ai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;

import org.springframework.core.io.ResourceLoader;

/**
 * What the model of each bot is told of itself. A prompt that is written elsewhere is
 * read anew each time, so that it can be changed while the bot runs.
 *
 * @param configured what is configured
 * @param resources where prompts are written
 */
record SystemPrompts(ConfiguredAssistants configured, ResourceLoader resources) implements Function<Bot, String> {

	@Override
	public String apply(Bot bot) {
		return this.configured.find(bot.name()).map(this::prompt).orElse("");
	}

	String prompt(AssistantProperties assistant) {
		String prompt = assistant.systemPrompt();
		return (prompt.startsWith("classpath:") || prompt.startsWith("file:")) ? read(prompt.strip()) : prompt;
	}

	private String read(String location) {
		try {
			return this.resources.getResource(location).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw BotStartupException.of("The system prompt at '%s' cannot be read".formatted(location),
					"Set ethora.bot.assistant.system-prompt to the prompt itself or to where it is written");
		}
	}

}
