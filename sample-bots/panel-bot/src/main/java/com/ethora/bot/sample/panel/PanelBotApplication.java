package com.ethora.bot.sample.panel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Runs the panel: two bots in one process.
 */
@SpringBootApplication
public class PanelBotApplication {

	public static void main(String[] args) {
		SpringApplication.run(PanelBotApplication.class, args);
	}

}
