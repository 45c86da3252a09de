package com.ethora.bot.boot;

import com.ethora.bot.Room;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for rooms as beans.
 */
class RoomBeansTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com");

	@Test
	void eachRoomOfTheOnlyBotIsABeanOfItsName() {
		this.runner.withPropertyValues("ethora.bot.rooms=Lobby, support@rooms.example.com")
			.withUserConfiguration(OneBot.class)
			.run((context) -> {
				assertThat(context).getBeans(Room.class).hasSize(2);
				assertThat(context.getBean(OneBot.class).lobby.jid()).hasToString("lobby@conference.xmpp.example.com");
				assertThat(context.getBean(OneBot.class).support.jid()).hasToString("support@rooms.example.com");
			});
	}

	@Test
	void aRoomOfSeveralBotsIsABeanForEachOfThem() {
		this.runner
			.withPropertyValues("ethora.bot.rooms=lobby", "ethora.bots.critic.jid=critic@xmpp.example.com",
					"ethora.bots.critic.password=secret")
			.withUserConfiguration(TwoBots.class)
			.run((context) -> {
				TwoBots bots = context.getBean(TwoBots.class);
				assertThat(bots.critics.jid()).isEqualTo(bots.first.jid());
				assertThat(bots.critics).isNotSameAs(bots.first);
			});
	}

	@Test
	void theOnlyRoomNeedsNoName() {
		this.runner.withPropertyValues("ethora.bot.rooms=lobby")
			.run((context) -> assertThat(context).getBean(Room.class).extracting(Room::name).isEqualTo("lobby"));
	}

	static class OneBot {

		private final Room lobby;

		private final Room support;

		@Autowired
		OneBot(@Qualifier("Lobby") Room lobby, @Qualifier("support@rooms.example.com") Room support) {
			this.lobby = lobby;
			this.support = support;
		}

	}

	static class TwoBots {

		private final Room first;

		private final Room critics;

		@Autowired
		TwoBots(@Qualifier("bot/lobby") Room first, @Qualifier("critic/lobby") Room critics) {
			this.first = first;
			this.critics = critics;
		}

	}

}
