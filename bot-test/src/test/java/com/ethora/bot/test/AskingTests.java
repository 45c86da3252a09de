package com.ethora.bot.test;

import java.time.Duration;

import com.ethora.bot.Dialog;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.engine.Manners;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A handler that stands still while it waits for people.
 */
class AskingTests {

	@Test
	void asksAndGoesOnWithTheAnswer() {
		try (BotTester tester = BotTester.bot("Waiter", new Waiter())) {
			RoomTester bar = tester.room("bar");

			RoomMessage order = bar.as("alice").says("/order");
			assertThat(bar).answeredWith("Tea or coffee?").showsButtons("tea", "coffee");
			bar.as("bob").says("what a morning");
			assertThat(bar).hasNoReply();
			bar.as("alice").taps("tea");
			assertThat(bar).answered("How many?");
			bar.as("alice").says("2");

			assertThat(bar).answered("2 tea");
			assertThat(bar).repliesTo(order).hasSize(3).endsWith("How many?", "2 tea");
		}
	}

	@Test
	void takesItsTimeToAsk() {
		try (BotTester tester = BotTester.builder()
			.bot("Waiter", new Waiter())
			.settings((settings) -> settings.withManners(new Manners(true, Duration.ofSeconds(3))))
			.build()) {
			tester.room("bar").as("alice").says("/order");

			assertThat(tester.room("bar")).answeredWith("Tea or coffee?");
		}
	}

	@Test
	void givesUpWhenTheTimeIsUp() {
		try (BotTester tester = BotTester.bot("Waiter", new Waiter())) {
			tester.room("bar").as("alice").says("/order");

			tester.advance(Duration.ofMinutes(4));
			assertThat(tester.room("bar")).hasNoReply();
			tester.advance(Duration.ofMinutes(2));
			assertThat(tester.room("bar")).answers().hasSize(1);
		}
	}

	@Test
	void beginsAgainAfterACrash() {
		try (BotTester tester = BotTester.bot("Waiter", new Waiter())) {
			RoomMessage order = tester.room("bar").as("alice").says("/order");

			tester.crash();
			tester.room("bar").as("alice").says("coffee");
			tester.room("bar").as("alice").says("1");

			assertThat(tester.room("bar")).answered("1 coffee");
			assertThat(tester.room("bar")).repliesTo(order).hasSize(3).endsWith("How many?", "1 coffee");
		}
	}

	@BotController
	private static final class Waiter {

		@OnCommand("order")
		String order(Dialog dialog) {
			String what = dialog.choose("Tea or coffee?", "tea", "coffee");
			int count = dialog.ask("How many?", Integer.class);
			return "%d %s".formatted(count, what);
		}

	}

}
