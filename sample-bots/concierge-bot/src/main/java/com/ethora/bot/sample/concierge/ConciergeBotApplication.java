package com.ethora.bot.sample.concierge;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Runs the concierge of a house with three rooms to meet in.
 */
@EnableScheduling
@SpringBootApplication
public class ConciergeBotApplication {

	public static void main(String[] args) {
		SpringApplication.run(ConciergeBotApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

}
