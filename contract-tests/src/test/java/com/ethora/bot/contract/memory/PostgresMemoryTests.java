package com.ethora.bot.contract.memory;

import com.ethora.bot.contract.server.PostgresServer;
import com.ethora.bot.contract.server.RequiresProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.memory.repository.jdbc.JdbcChatMemoryRepository;
import org.springframework.ai.model.chat.memory.repository.jdbc.autoconfigure.JdbcChatMemoryRepositoryAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What assistants remember in PostgreSQL, by what Spring AI has for it.
 */
@RequiresProgram("initdb")
class PostgresMemoryTests extends RepositoryContract {

	private static PostgresServer server;

	@BeforeAll
	static void start() {
		server = new PostgresServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void isTheRepositoryOfSpringAi() {
		application().run((context) -> assertThat(context.getBean(ChatMemoryRepository.class))
			.isInstanceOf(JdbcChatMemoryRepository.class));
	}

	@Override
	ApplicationContextRunner application() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, JdbcChatMemoryRepositoryAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + server.url(),
					"spring.ai.chat.memory.repository.jdbc.initialize-schema=always");
	}

}
