package com.ethora.bot.sample.assistant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Runs the assistant: with a real model where there is a key for one, else with the
 * stand-in of the profile {@code demo}.
 */
@SpringBootApplication
public class AssistantBotApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(AssistantBotApplication.class);
		if (System.getenv("OPENAI_API_KEY") == null) {
			application.setAdditionalProfiles("demo");
		}
		application.run(args);
	}

}
