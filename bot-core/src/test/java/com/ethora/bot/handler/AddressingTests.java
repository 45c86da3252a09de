package com.ethora.bot.handler;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressingTests {

	private static final Bot BOT = RecordedTurn.bot("echo");

	private final Addressing addressing = new Addressing(BOT, List.of("/", "!"));

	@ParameterizedTest
	@ValueSource(strings = { "@Echo Bot hi", "@echo bot", "hi @ECHO BOT!", "hey @Echo, you", "(@Echo)", "ask @6ab_echo",
			"one\n@Echo Bot two" })
	void hearsItsNamesAfterAnAt(String text) {
		assertThat(this.addressing.mentions(message(text, Map.of()))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Echo Bot hi", "hello", "me@echo", "@Echolot", "@Echo-2", "@@Echo", "mail@Echo Bot",
			"@6ab_echo-bot" })
	void doesNotHearOtherNames(String text) {
		assertThat(this.addressing.mentions(message(text, Map.of()))).isFalse();
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
	void hearsThatItWasChosenFromAListWhateverItIsCalledThere() {
		String json = "[{\"jid\":\"%s\",\"name\":\"Their Echo\",\"offset\":0,\"length\":11}]";

		assertThat(this.addressing
			.mentions(message("@Their Echo hi", Map.of("mentions", json.formatted(BOT.jid().bare()))))).isTrue();
		assertThat(this.addressing.mentions(message("@Their Echo hi", Map.of("mentions", json.formatted("a@b")))))
			.isFalse();
	}

	@Test
	void plainTextIsNoCommand() {
		assertThat(this.addressing.command("book blue")).isEmpty();
		assertThat(this.addressing.command("/")).isEmpty();
	}

	private static RoomMessage message(String text, Map<String, String> data) {
		return new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("ann"), text, "m", "1",
				Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, data);
	}

}
