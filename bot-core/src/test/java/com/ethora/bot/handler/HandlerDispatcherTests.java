package com.ethora.bot.handler;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.messaging.handler.annotation.Payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlerDispatcherTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			'anything',               'any'
			'hello you',              'pattern'
			'so, @Echo Bot?',         'mention'
			'@Echo Bot hello',        'pattern'
			'/ping',                  'command'
			'@Echo Bot ping',         'command'
			'!PING',                  'command'
			'ping',                   'any'
			""")
	void theMostSpecialMethodWins(String text, String winner) {
		assertThat(RecordedTurn.answers(new Precedence(), text)).containsExactly(winner);
	}

	@Test
	void fillsParametersByTypeAndByAnnotation() {
		assertThat(RecordedTurn.answers(new Arguments(), "@Echo Bot what now"))
			.containsExactly("alice in lobby said 'what now' to Echo Bot (17)");
	}

	@Test
	void convertsTheArgumentsOfACommand() {
		assertThat(RecordedTurn.answers(new Commands(), "/book \"blue room\" 2026-11-20"))
			.containsExactly("blue room on 2026-11-20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/book", "/book blue", "/book blue tomorrow", "/book blue 2026-11-20 x" })
	void answersAMisunderstoodCommandWithItsUsage(String text) {
		assertThat(RecordedTurn.answers(new Commands(), text)).singleElement()
			.asString()
			.endsWith("\nUsage: `book {room} {day}`");
	}

	@Test
	void theLongerCommandWins() {
		assertThat(RecordedTurn.answers(new Commands(), "/book list")).containsExactly("all bookings");
	}

	@Test
	void sendsRepliesOfEveryKindAndNothingForNull() {
		assertThat(RecordedTurn.answers(new Returns(), "/string")).containsExactly("text");
		assertThat(RecordedTurn.answers(new Returns(), "/reply")).containsExactly("reply");
		assertThat(RecordedTurn.answers(new Returns(), "/none")).isEmpty();
		assertThat(RecordedTurn.answers(new Returns(), "/blank")).isEmpty();
		assertThat(RecordedTurn.answers(new Returns(), "/void")).isEmpty();
	}

	@Test
	void typesWhileTheMethodRunsAndStopsBeforeTheReply() {
		HandlerDispatcher dispatcher = dispatcher(new Precedence());

		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "hello", dispatcher).said()).containsExactly("...", ".",
				"pattern", "handled");
	}

	@Test
	void whatNoMethodTakesIsLeftAlone() {
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "hello", dispatcher(new Commands())).said())
			.containsExactly("unhandled");
	}

	@Test
	void aControllerOfOneRoomHearsNoOther() {
		HandlerDispatcher dispatcher = dispatcher(new OpsOnly(), new Commands());

		assertThat(RecordedTurn.in(RecordedTurn.OPS, "x", dispatcher).replies()).containsExactly("ops");
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "x", dispatcher).said()).containsExactly("unhandled");
	}

	@Test
	void aControllerOfAnotherBotHearsNothing() {
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "x", dispatcher(new CriticOnly())).said())
			.containsExactly("unhandled");
	}

	@Test
	void theSpecialRoomGoesBeforeAllRooms() {
		HandlerDispatcher dispatcher = dispatcher(new OpsOnly(), new Anything());

		assertThat(RecordedTurn.in(RecordedTurn.OPS, "x", dispatcher).replies()).containsExactly("ops");
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "x", dispatcher).replies()).containsExactly("any");
	}

	@Test
	void aFailureOfTheMethodIsNotSwallowedAndTypingStops() {
		HandlerDispatcher dispatcher = dispatcher(new Failing());

		assertThatExceptionOfType(BotException.class).isThrownBy(() -> RecordedTurn.answers(dispatcher, "/unchecked"))
			.withMessageContaining("Failing.unchecked failed")
			.withCauseExactlyInstanceOf(IllegalStateException.class);
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> RecordedTurn.answers(dispatcher, "/checked"))
			.withMessageContaining("Failing.checked failed")
			.withCauseInstanceOf(IOException.class);
	}

	@Test
	void mappingsTellMethodsMostSpecialFirst() {
		assertThat(dispatcher(new Precedence()).mappings()).hasSize(4)
			.first()
			.asString()
			.startsWith("command 'ping' -> ")
			.endsWith("Precedence.ping");
	}

	@Test
	void allMistakesAreReportedTogether() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> dispatcher(new Wrong(), new Empty(), new Anything(), new AnythingElse()))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(8)
				.anySatisfy(says("Wrong.unknown", "'number' of type int"))
				.anySatisfy(says("Wrong.returned", "returns java.util.List<java.lang.Integer>"))
				.anySatisfy(says("Wrong.pattern", "pattern that is none"))
				.anySatisfy(says("Wrong.command", "is no command"))
				.anySatisfy(says("Wrong.argument", "'day' that is not in its command 'book {room}'"))
				.anySatisfy(says("Wrong.noCommand", "only commands have arguments"))
				.anySatisfy(says("Empty", "without a handler method"))
				.anySatisfy(says("Anything.any", "AnythingElse.any", "only one may")));
	}

	private static Consumer<String> says(String... parts) {
		return (problem) -> assertThat(problem).contains(parts);
	}

	private static HandlerDispatcher dispatcher(Object... controllers) {
		return HandlerDispatcher.of(List.of(controllers), HandlerSettings.defaults());
	}

	@BotController
	static class Precedence {

		@OnMessage
		String any() {
			return "any";
		}

		@OnMention
		String mention() {
			return "mention";
		}

		@OnMessage(pattern = "(?i)hello\\b.*")
		String pattern() {
			return "pattern";
		}

		@OnCommand("ping")
		String ping() {
			return "command";
		}

	}

	@BotController
	static class Arguments {

		@OnMention
		String all(@Payload String said, Sender who, Room room, Bot bot, RoomMessage message) {
			return "%s in %s said '%s' to %s (%s)".formatted(who.nick(), room.name(), said, bot.profile().name(),
					message.archiveId());
		}

	}

	@BotController
	static class Commands {

		@OnCommand("book {room} {day}")
		String book(@Arg String room, @Arg("day") LocalDate when) {
			return "%s on %s".formatted(room, when);
		}

		@OnCommand("book list")
		String list() {
			return "all bookings";
		}

	}

	@BotController
	static class Returns {

		@OnCommand("string")
		String string() {
			return "text";
		}

		@OnCommand("reply")
		Reply reply() {
			return Reply.text("reply");
		}

		@OnCommand("none")
		@Nullable String none() {
			return null;
		}

		@OnCommand("blank")
		String blank() {
			return " ";
		}

		@OnCommand("void")
		void nothing() {
		}

	}

	@BotController(rooms = "ops")
	static class OpsOnly {

		@OnMessage
		String any() {
			return "ops";
		}

	}

	@BotController(bot = "critic")
	static class CriticOnly {

		@OnMessage
		String any() {
			return "critic";
		}

	}

	@BotController
	static class Failing {

		@OnCommand("unchecked")
		void unchecked() {
			throw new IllegalStateException("on purpose");
		}

		@OnCommand("checked")
		void checked() throws IOException {
			throw new IOException("on purpose");
		}

	}

	@BotController
	static class Anything {

		@OnMessage
		String any() {
			return "any";
		}

	}

	@BotController
	static class AnythingElse {

		@OnMessage
		String any() {
			return "else";
		}

	}

	@BotController
	static class Empty {

	}

	@BotController
	static class Wrong {

		@OnCommand("unknown")
		void unknown(int number) {
		}

		@OnCommand("returned")
		List<Integer> returned() {
			return List.of();
		}

		@OnMessage(pattern = "(")
		void pattern() {
		}

		@OnCommand("{room}")
		void command() {
		}

		@OnCommand("book {room}")
		void argument(@Arg LocalDate day) {
		}

		@OnMention
		void noCommand(@Arg String room) {
		}

	}

}
