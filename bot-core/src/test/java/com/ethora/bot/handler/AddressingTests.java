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
			'/book blue',            'book blue',  PREFIX
			'!book',                 'book',       PREFIX
			'@Echo Bot book blue',   'book blue',  MENTION
			'@Echo Bot /book blue',  'book blue',  MENTION
			'@6ab_echo: book',       'book',       MENTION
			'@echo, /book',          'book',       MENTION
			""")
	void hearsCommandsByPrefixAndByName(String text, String command, CommandLine.Form form) {
		assertThat(this.addressing.command(message(text, Map.of()))).isEqualTo(CommandLine.of(command, form));
	}

	@Test
	void hearsThatItWasChosenFromAListWhateverItIsCalledThere() {
		String json = "[{\"jid\":\"%s\",\"name\":\"Their Echo\",\"offset\":0,\"length\":11}]";
		RoomMessage chosen = message("@Their Echo: book blue", Map.of("mentions", json.formatted(BOT.jid().bare())));
		RoomMessage other = message("@Their Echo book blue", Map.of("mentions", json.formatted("a@b")));

		assertThat(this.addressing.mentions(chosen)).isTrue();
		assertThat(this.addressing.command(chosen)).isEqualTo(CommandLine.of("book blue", CommandLine.Form.MENTION));
		assertThat(this.addressing.mentions(other)).isFalse();
		assertThat(this.addressing.command(other)).isEqualTo(CommandLine.NONE);
	}

	@Test
	void plainTextIsNoCommandWhereOthersAre() {
		assertThat(this.addressing.command(message("book blue", Map.of()))).isEqualTo(CommandLine.NONE);
		assertThat(this.addressing.command(message("/", Map.of()))).isEqualTo(CommandLine.NONE);
		assertThat(this.addressing.command(message("book @Echo Bot", Map.of()))).isEqualTo(CommandLine.NONE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'6ab_ann-6ab_echo',       '6ab_ann', true
			'6ab_echo-6ab_zoe',       '6ab_zoe', true
			'6ab_echo-6ab_zoe-e2ee',  '6ab_zoe', true
			'6ab_echo-chamber',       '6ab_ann', false
			'6ab_ann-6ab_zoe',        '6ab_ann', false
			'lobby',                  '6ab_ann', false
			""")
	void plainTextIsACommandInTheRoomOfTheBotAndTheSender(String room, String nick, boolean alone) {
		RoomMessage message = new RoomMessage(new Jid(room, "conference.example.com", null), Sender.of(nick),
				"book blue", "m", "1", Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());

		assertThat(this.addressing.command(message))
			.isEqualTo(alone ? CommandLine.of("book blue", CommandLine.Form.ALONE) : CommandLine.NONE);
	}

	private static RoomMessage message(String text, Map<String, String> data) {
		return new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("ann"), text, "m", "1",
				Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, data);
	}

}
