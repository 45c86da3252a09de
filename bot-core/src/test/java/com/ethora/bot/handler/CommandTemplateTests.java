package com.ethora.bot.handler;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

class CommandTemplateTests {

	@Test
	void takesArgumentsByPosition() {
		CommandTemplate book = CommandTemplate.parse("book {room} {day}");
		List<String> tokens = CommandTemplate.tokens("BOOK \"the blue room\"  monday");

		assertThat(book.begins(tokens)).isTrue();
		assertThat(book.arguments(tokens)).hasValueSatisfying((arguments) -> assertThat(arguments)
			.containsExactly(entry("room", "the blue room"), entry("day", "monday")));
	}

	@Test
	void hasNoArgumentsWhenThereAreTooFewOrTooMany() {
		CommandTemplate book = CommandTemplate.parse("book {room}");

		assertThat(book.arguments(CommandTemplate.tokens("book"))).isEmpty();
		assertThat(book.arguments(CommandTemplate.tokens("book a b"))).isEmpty();
	}

	@Test
	void beginsOnlyWithAllOfItsWords() {
		CommandTemplate deploy = CommandTemplate.parse("deploy now");

		assertThat(deploy.begins(CommandTemplate.tokens("deploy"))).isFalse();
		assertThat(deploy.begins(CommandTemplate.tokens("deploy later"))).isFalse();
		assertThat(deploy.begins(CommandTemplate.tokens("Deploy Now"))).isTrue();
	}

	@Test
	void usageIsWhatItsAuthorWrote() {
		assertThat(CommandTemplate.parse(" book  {room} {day} ").usage()).isEqualTo("book {room} {day}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{room}", "book {room} now", "book {1a}", "book {room", "book {a} {a}" })
	void refusesWhatIsNoCommand(String template) {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandTemplate.parse(template));
	}

}
