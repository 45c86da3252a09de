package com.ethora.bot.assistant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A bot with an assistant and nothing else, whose model is behind HTTP.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class AssistantApplication {

	/** What nobody may read in a log. */
	static final String KEY = "sk-secret-key";

	@Bean
	ScriptedEndpoint endpoint() {
		return ScriptedEndpoint.start();
	}

	@Bean
	OpenAiChatModel openAiChatModel(ScriptedEndpoint endpoint, ObservationRegistry observations) {
		return OpenAiChatModel.builder()
			.observationRegistry(observations)
			.options(OpenAiChatOptions.builder()
				.baseUrl(endpoint.url())
				.apiKey(KEY)
				.model("scripted")
				.maxRetries(0)
				.build())
			.build();
	}

	@Bean
	Outcomes outcomes() {
		return new Outcomes();
	}

	/** How answers ended. */
	static final class Outcomes implements AssistantListener {

		private final List<String> ended = new CopyOnWriteArrayList<>();

		@Override
		public void answered(Occasion occasion, boolean stopped) {
			this.ended.add(stopped ? "STOPPED" : "ANSWERED");
		}

		@Override
		public void failed(Occasion occasion, Reason reason) {
			this.ended.add(reason.name());
		}

		List<String> ended() {
			return this.ended;
		}

	}

}
