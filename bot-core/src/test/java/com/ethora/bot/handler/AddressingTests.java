package com.ethora.bot.handler;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressingTests {

	private final Addressing addressing = new Addressing(RecordedTurn.bot("echo"), List.of("/", "!"));

	@ParameterizedTest
	@ValueSource(strings = { "@Echo Bot hi", "@echo bot", "hi @ECHO BOT!", "hey @Echo, you", "(@Echo)", "ask @6ab_echo",
			"one\n@Echo Bot two" })
	void hearsItsNamesAfterAnAt(String text) {
		assertThat(this.addressing.mentions(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Echo Bot hi", "hello", "me@echo", "@Echolot", "@Echo-2", "@@Echo", "mail@Echo Bot",
			"@6ab_echo-bot" })
	void doesNotHearOtherNames(String text) {
		assertThat(this.addressing.mentions(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'@Echo Bot hi',          'hi'
			'@Echo Bot, hi there',   'hi there'
			'  @echo: hi',           'hi'
			'@Echo Bot',             ''
			'hi @Echo Bot',          'hi @Echo Bot'
			'hello',                 'hello'
			""")
	void leavesOutTheNameATextBeginsWith(String text, String said) {
		assertThat(this.addressing.withoutGreeting(text)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'/book blue',            'book blue'
			'!book',                 'book'
			'@Echo Bot book blue',   'book blue'
			'@Echo Bot /book blue',  'book blue'
			""")
	void hearsCommandsByPrefixAndByName(String text, String command) {
		assertThat(this.addressing.command(text)).contains(command);
	}

	@Test
	void plainTextIsNoCommand() {
		assertThat(this.addressing.command("book blue")).isEmpty();
		assertThat(this.addressing.command("/")).isEmpty();
	}

}
