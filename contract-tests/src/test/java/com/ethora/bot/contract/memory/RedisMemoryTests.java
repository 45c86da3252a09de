package com.ethora.bot.contract.memory;

import com.ethora.bot.contract.server.RedisServer;
import com.ethora.bot.contract.server.RequiresProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * What assistants remember in Redis, by a repository of the application's own.
 */
@RequiresProgram("redis-server")
class RedisMemoryTests extends RepositoryContract {

	private static RedisServer server;

	@BeforeAll
	static void start() {
		server = new RedisServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	ApplicationContextRunner application() {
		return new ApplicationContextRunner().withBean(ChatMemoryRepository.class,
				() -> new RedisRepository(server.url()));
	}

}
