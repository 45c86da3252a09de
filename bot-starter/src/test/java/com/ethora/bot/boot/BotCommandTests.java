package com.ethora.bot.boot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

/**
 * Commands in an application: with Spring Boot's conversions, and with what it has of
 * Bean Validation.
 */
class BotCommandTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
		.withPropertyValues("ethora.bot.server.uri=wss://localhost:1/ws", "ethora.bot.jid=echo-bot@xmpp.example.com",
				"ethora.bot.password=secret")
		.withBean(Timer.class);

	@Test
	void argumentsAreConvertedAsSpringBootDoes() {
		this.runner.run((context) -> {
			assertThat(answers(context, "/wait 15m")).containsExactly("PT15M");
			assertThat(answers(context, "/wait long")).containsExactly(
					"'time' cannot be `long`: expected is a duration as in `15m`.\nUsage: `wait {time} {times?}`");
		});
	}

	@Test
	void argumentsAreValidatedWhereThereIsAValidator() {
		this.runner.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.run((context) -> assertThat(answers(context, "/wait 15m 4"))
				.containsExactly("'times': must be less than or equal to 3\nUsage: `wait {time} {times?}`"));
	}

	@Test
	void argumentsAreNotValidatedWhereThereIsNone() {
		this.runner.run((context) -> assertThat(answers(context, "/wait 15m 4")).containsExactly("PT1H"));
	}

	@Test
	void nothingIsMissedWhereBeanValidationIsNot() {
		this.runner.withClassLoader(new FilteredClassLoader(Validator.class)).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(BotValidators.find(context.getBeanFactory())).isNull();
		});
	}

	@Test
	void helpIsThereUnlessItIsSwitchedOff() {
		this.runner.run((context) -> assertThat(answers(context, "/help")).singleElement()
			.asString()
			.contains("- `wait {time} {times?}`: Wait for some time"));
		this.runner.withPropertyValues("ethora.bot.handlers.help=false")
			.run((context) -> assertThat(answers(context, "/help")).isEmpty());
	}

	private static List<String> answers(AssertableApplicationContext context, String text) {
		RoomMessage message = new RoomMessage(Jid.parse("lobby@conference.xmpp.example.com"), Sender.of("ann"), text,
				"1", "17", Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
		List<String> answers = new ArrayList<>();
		ReplySink sink = mock(ReplySink.class);
		given(sink.send(any(), anyInt(), any())).willAnswer((call) -> {
			answers.add(call.<Reply>getArgument(2).text());
			return CompletableFuture.completedFuture(new Delivery(message.room(), "1", null, Instant.EPOCH));
		});
		context.getBean(TurnHandler.class).handle(new Turn(message, context.getBean(Bot.class), sink));
		return answers;
	}

	@BotController
	static class Timer {

		@OnCommand(value = "wait {time} {times?}", help = "Wait for some time")
		String wait(@Arg Duration time, @Arg(defaultValue = "1") @Max(3) int times) {
			return time.multipliedBy(times).toString();
		}

	}

}
