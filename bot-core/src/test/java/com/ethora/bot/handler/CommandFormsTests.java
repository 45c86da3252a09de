package com.ethora.bot.handler;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.IqException;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.request.RequestHandler.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandFormsTests {

	private static final Jid ANN = Jid.parse("ann@example.com/web");

	private final RequestHandler handler = HandlerDispatcher
		.of(List.of(new Concierge(), new Ops(), new Others(), new Painter()), HandlerSettings.defaults())
		.requests();

	private final Bot bot = RecordedTurn.bot("echo");

	@Test
	void hasAFieldForEachArgumentAndOneForTheRoom() {
		assertThat(this.handler.commands(this.bot)).extracting(OfferedCommand::name)
			.containsExactlyInAnyOrder("book", "book-list", "restart", "where", "paint");
		assertThat(command("book")).isEqualTo(new OfferedCommand("book", "Book a room",
				List.of(new OfferedCommand.Field("room", List.of()), new OfferedCommand.Field("day", List.of()))));
		assertThat(command("where").fields()).containsExactly(new OfferedCommand.Field("in-room",
				List.of(RecordedTurn.LOBBY.toString(), RecordedTurn.OPS.toString())));
		assertThat(command("book-list").title()).isEqualTo("book list");
	}

	@Test
	void runsTheMethodWithWhatWasFilledIn() {
		assertThat(execute("book", Map.of("room", "the blue one", "day", "2026-11-20")))
			.isEqualTo("ann: the blue one on 2026-11-20");
		assertThat(execute("where", Map.of("in-room", RecordedTurn.OPS.toString()))).isEqualTo("in ops");
		assertThat(execute("restart", Map.of())).isEqualTo("in ops");
		assertThat(execute("book-list", Map.of())).isEqualTo("none");
	}

	@Test
	void answersWhatIsMisunderstoodWithTheUsage() {
		assertThat(execute("book", Map.of("room", "blue", "day", "tomorrow"))).isEqualTo("""
				'day' cannot be `tomorrow`: expected is a date as in `2026-11-20`.
				Usage: `book {room} {day}`""");
		assertThat(execute("book", Map.of("room", "blue"))).startsWith("'day' is missing.");
	}

	@Test
	void hasListsToChooseFromAndFieldsThatMayBeLeftOut() {
		assertThat(command("paint").fields()).containsExactly(new OfferedCommand.Field("what", List.of(), true),
				new OfferedCommand.Field("color", List.of("red", "dark-blue"), false),
				new OfferedCommand.Field("twice", List.of("yes", "no"), false),
				new OfferedCommand.Field("names", List.of(), false));
		assertThat(execute("paint", Map.of("what", "a \"door"))).isEqualTo("a \"door RED false []");
		assertThat(execute("paint", Map.of("what", "door", "color", "dark-blue", "twice", "yes", "names", "a \"b c\"")))
			.isEqualTo("door DARK_BLUE true [a, b c]");
	}

	@Test
	void offersNeitherOtherNamesNorWhatNeedsSomebodyToTalkTo() {
		assertThat(this.handler.commands(this.bot)).extracting(OfferedCommand::name)
			.doesNotContain("colour", "whisper", "help");
	}

	@Test
	void knowsNoOtherCommands() {
		assertThatExceptionOfType(IqException.class).isThrownBy(() -> execute("other", Map.of()));
	}

	private OfferedCommand command(String name) {
		return this.handler.commands(this.bot)
			.stream()
			.filter((command) -> command.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private String execute(String command, Map<String, String> values) {
		return this.handler.execute(new Order(this.bot, ANN, command, values));
	}

	static class Concierge {

		@OnCommand(value = "book {room} {day}", help = "Book a room")
		String book(@Arg String room, @Arg LocalDate day, Sender who) {
			return "%s: %s on %s".formatted(who.nick(), room, day);
		}

		@OnCommand("book list")
		Reply list() {
			return Reply.text("none");
		}

		@OnCommand("where")
		String where(Room room) {
			return "in " + room.jid().local();
		}

		@OnMessage
		void any() {
		}

	}

	@BotController(rooms = "ops")
	static class Ops {

		@OnCommand("restart")
		String restart(Room room) {
			return "in " + room.jid().local();
		}

	}

	static class Painter {

		@OnCommand(value = "paint {what} {color?} {twice?} {names...?}", aliases = "colour")
		String paint(@Arg String what, @Arg(defaultValue = "red") Color color, @Arg(defaultValue = "no") boolean twice,
				@Arg List<String> names) {
			return "%s %s %s %s".formatted(what, color, twice, names);
		}

		@OnCommand("whisper")
		String whisper(DirectMessage message) {
			return message.text();
		}

	}

	enum Color {

		RED, DARK_BLUE

	}

	@BotController(bot = "other")
	static class Others {

		@OnCommand("other")
		void other() {
		}

	}

}
