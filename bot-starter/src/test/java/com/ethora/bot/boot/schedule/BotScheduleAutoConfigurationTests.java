package com.ethora.bot.boot.schedule;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.SandboxAutoConfiguration;
import com.ethora.bot.handler.InvalidHandlersException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what bots say by the clock.
 */
class BotScheduleAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				SandboxAutoConfiguration.class, BotScheduleAutoConfiguration.class))
		.withPropertyValues("ethora.sandbox.port=0", "ethora.bot.rooms=lobby", "ethora.bot.jid=first@sandbox.localhost",
				"ethora.bot.password=any");

	@Test
	void whatScheduledMethodsReturnIsSaidInTheirRooms() {
		this.runner.withUserConfiguration(Scheduling.class).withBean(Morning.class).run((context) -> {
			assertThat(AopUtils.isCglibProxy(context.getBean(Morning.class))).isTrue();
			Awaitility.await()
				.until(() -> said(context.getBean(Bot.class))
					.containsAll(List.of("Good morning", "One", "Two", "Three")));
		});
	}

	@Test
	void aRoomCanBeInjectedToSaySomethingByTheClock() {
		this.runner.withUserConfiguration(Scheduling.class).withBean(Evening.class).run((context) -> {
			assertThat(AopUtils.isAopProxy(context.getBean(Evening.class))).isFalse();
			Awaitility.await().until(() -> said(context.getBean(Bot.class)).contains("Good night"));
		});
	}

	@Test
	void severalBotsAreToldApart() {
		this.runner
			.withPropertyValues("ethora.bots.second.jid=second@sandbox.localhost", "ethora.bots.second.password=any")
			.withUserConfiguration(Scheduling.class)
			.withBean(SecondsMorning.class)
			.run((context) -> Awaitility.await()
				.until(() -> said(context.getBean("ethora.bots.second", Bot.class)).contains("It is me")));
	}

	@Test
	void withoutSchedulingNothingIsProxied() {
		this.runner.withBean(Morning.class)
			.run((context) -> assertThat(AopUtils.isAopProxy(context.getBean(Morning.class))).isFalse());
	}

	@Test
	void whatCannotBeSaidIsReportedAtTheStart() {
		this.runner.withUserConfiguration(Scheduling.class)
			.withBean(Wrong.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidHandlersException.class)
				.hasMessageContaining("Wrong.number is scheduled and returns int")
				.hasMessageContaining("Wrong.later is scheduled and returns CompletableFuture"));
	}

	/** What the room has in its archive. */
	private static List<String> said(Bot bot) {
		Room lobby = bot.room("lobby");
		return lobby.joined() ? lobby.history().latest(20).stream().map((message) -> message.text()).toList()
				: List.of();
	}

	@EnableScheduling
	static class Scheduling {

	}

	static class Morning {

		@Scheduled(fixedDelay = 60_000)
		@SendTo("lobby")
		String morning() {
			return "Good morning";
		}

		@Scheduled(fixedDelay = 60_000)
		@SendTo("lobby")
		List<Reply> count() {
			return Stream.of("One", "Two", "Three").map(Reply::text).toList();
		}

	}

	static class Evening {

		private final Room lobby;

		@Autowired
		Evening(@Qualifier("lobby") Room lobby) {
			this.lobby = lobby;
		}

		@Scheduled(fixedDelay = 60_000)
		void evening() {
			this.lobby.send("Good night");
		}

	}

	static class SecondsMorning {

		@Scheduled(fixedDelay = 60_000)
		@SendTo("second/lobby")
		String morning() {
			return "It is me";
		}

	}

	static class Wrong {

		@Scheduled(fixedDelay = 60_000)
		@SendTo("lobby")
		int number() {
			return 1;
		}

		@Scheduled(fixedDelay = 60_000)
		@SendTo("lobby")
		CompletableFuture<String> later() {
			return CompletableFuture.completedFuture("later");
		}

	}

}
