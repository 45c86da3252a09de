package com.ethora.bot.handler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandHelpTests {

	private static final Jid ALONE = Jid.parse("6ab_echo-alice@conference.example.com");

	private final HandlerDispatcher dispatcher = dispatcher(new Concierge(), new Ops(), new Others());

	@ParameterizedTest
	@ValueSource(strings = { "/help", "!Help", "@Echo Bot help", "@Echo, /help" })
	void listsTheCommandsOfTheRoom(String text) {
		assertThat(RecordedTurn.answers(this.dispatcher, text)).containsExactly("""
				You can say after `/` or `@Echo Bot`:
				- `book {room} {day?}`: Book a room
				- `help {command...?}`: Tells what you can say
				- `where`""");
	}

	@Test
	void anotherRoomHasOtherCommands() {
		assertThat(RecordedTurn.in(RecordedTurn.OPS, "/help", this.dispatcher).replies()).containsExactly("""
				You can say after `/` or `@Echo Bot`:
				- `book {room} {day?}`: Book a room
				- `help {command...?}`: Tells what you can say
				- `restart {service}`: Restart a service
				- `where`: Where operations are""");
	}

	@Test
	void whereNobodyElseIsCommandsNeedNoSign() {
		assertThat(RecordedTurn.in(ALONE, "help", this.dispatcher).replies()).singleElement()
			.asString()
			.startsWith("You can say:\n- `book {room} {day?}`: Book a room\n");
		assertThat(RecordedTalk.answers(this.dispatcher, RecordedTalk.ANN, "help")).containsExactly("""
				You can say:
				- `book {room} {day?}`: Book a room
				- `help {command...?}`: Tells what you can say""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/help book", "@Echo Bot help BOOK", "/help b" })
	void tellsAllAboutOne(String text) {
		assertThat(RecordedTurn.answers(this.dispatcher, text)).containsExactly("""
				`book {room} {day?}`
				Book a room
				Also called `b`, `make a booking`
				- `room`: possible are `blue`, `red`
				- `day`: expected is a date as in `2026-11-20`; may be left out, then it is `2026-11-20`""");
	}

	@ParameterizedTest
	@CsvSource({ "@Echo Bot help, true", "/help book, true", "/where, true", "help me please, false", "hello, false" })
	void countsAsACommand(String text, boolean command) {
		assertThat(RecordedTurn.of(text).commands(this.dispatcher)).isEqualTo(command);
	}

	@Test
	void tellsNothingOfWhatSomebodyMayNotDo() {
		CommandHelp help = new CommandHelp(new CommandArgumentResolver(CommandSettings.DEFAULTS.conversions()));
		HandlerRegistry registry = HandlerRegistry.of(List.of(new Concierge(), new Ops()), HandlerSettings.defaults(),
				new ArrayList<>());
		CommandGuide guide = new CommandGuide(registry.methods(), new DirectCommands(List.of()),
				(command, turn) -> !command.describe().endsWith("book"), help, CommandSettings.DEFAULTS);
		RecordedTurn turn = RecordedTurn.of("/help");

		turn.handledBy((said) -> {
			guide.instead(null, said, CommandLine.of("help", CommandLine.Form.PREFIX)).ifPresent(said::reply);
			guide.instead(null, said, CommandLine.of("help book", CommandLine.Form.PREFIX)).ifPresent(said::reply);
			guide.instead(null, said, CommandLine.of("bok", CommandLine.Form.MENTION)).ifPresent(said::reply);
			return true;
		});

		assertThat(turn.replies()).containsExactly("""
				You can say after `/` or `@Echo Bot`:
				- `help {command...?}`: Tells what you can say
				- `where`""");
	}

	@Test
	void anApplicationsOwnHelpGoesFirst() {
		HandlerDispatcher own = dispatcher(new Concierge(), new OwnHelp());

		assertThat(RecordedTurn.answers(own, "/help")).containsExactly("'topic' is missing.\nUsage: `help {topic}`");
		assertThat(RecordedTurn.answers(own, "/help book")).containsExactly("own help with book");
	}

	@Test
	void canBeSwitchedOff() {
		HandlerDispatcher silent = HandlerDispatcher.of(List.of(new Concierge()),
				HandlerSettings.of(CommandSettings.DEFAULTS.withHelp(false)));

		assertThat(RecordedTurn.answers(silent, "/help")).containsExactly("unhandled");
	}

	@Test
	void aBotWithoutCommandsHasNoHelp() {
		assertThat(RecordedTurn.answers(new Chatter(), "@Echo Bot help")).containsExactly("mention");
		assertThat(RecordedTurn.answers(new Chatter(), "/help")).containsExactly("any");
	}

	@Test
	void aSentenceThatOnlyBeginsWithHelpIsLeftToOthers() {
		HandlerDispatcher both = dispatcher(new Concierge(), new Chatter());

		assertThat(RecordedTurn.answers(both, "@Echo Bot help me please")).containsExactly("mention");
		assertThat(RecordedTurn.answers(both, "@Echo Bot help")).singleElement().asString().startsWith("You can say");
		assertThat(RecordedTurn.answers(both, "help")).containsExactly("any");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			@Echo Bot bok blue             -> Did you mean `book {room} {day?}`?
			@Echo Bot obok                 -> Did you mean `book {room} {day?}`?
			@Echo Bot makea booking blue   -> unhandled
			@Echo Bot make a bokking blue  -> Did you mean `make a booking {room} {day?}`?
			@Echo Bot wehre                -> Did you mean `where`?
			@Echo Bot help wher            -> Did you mean `where`?
			@Echo Bot c blue               -> unhandled
			@Echo Bot something else       -> unhandled
			@Echo Bot                      -> unhandled
			/bok blue                      -> unhandled
			bok blue                       -> unhandled
			""")
	void guessesWhatWasMeantWhenOnlyThisBotCanBe(String text, String answer) {
		assertThat(RecordedTurn.answers(this.dispatcher, text)).containsExactly(answer);
	}

	@Test
	void guessesInTalksToo() {
		assertThat(RecordedTalk.answers(this.dispatcher, RecordedTalk.ANN, "boook blue"))
			.containsExactly("Did you mean `book {room} {day?}`?");
		assertThat(RecordedTalk.answers(this.dispatcher, RecordedTalk.ANN, "restrt")).containsExactly("unhandled");
		assertThat(RecordedTurn.in(ALONE, "wheer", this.dispatcher).replies()).containsExactly("Did you mean `where`?");
	}

	@Test
	void doesNotGuessWhenAnotherMethodTakesIt() {
		assertThat(RecordedTurn.answers(dispatcher(new Concierge(), new Chatter()), "@Echo Bot bok blue"))
			.containsExactly("mention");
	}

	@Test
	void doesNotCompareWhatIsVeryLong() {
		String text = "@Echo Bot " + "book".repeat(50_000);

		assertThat(RecordedTurn.answers(this.dispatcher, text)).containsExactly("unhandled");
	}

	@ParameterizedTest
	@CsvSource({ "book, book, 0", "book, bok, 1", "book, obok, 1", "book, look, 1", "book, cooks, 2", "ab, '', 2",
			"ca, abc, 3" })
	void countsSignsThatDiffer(String one, String other, int distance) {
		assertThat(Nearest.distance(one, other)).isEqualTo(distance);
		assertThat(Nearest.distance(other, one)).isEqualTo(distance);
	}

	private static HandlerDispatcher dispatcher(Object... controllers) {
		return HandlerDispatcher.of(List.of(controllers), HandlerSettings.defaults());
	}

	enum Hall {

		BLUE, RED

	}

	@BotController
	static class Concierge {

		@OnCommand("where")
		String where(Room room) {
			return "here";
		}

		@OnCommand(value = "book {room} {day?}", aliases = { "b", "make a booking" }, help = "Book a room")
		void book(@Arg Hall room, @Arg(defaultValue = "2026-11-20") LocalDate day) {
		}

	}

	@BotController(rooms = "ops")
	static class Ops {

		@OnCommand(value = "restart {service}", help = "Restart a service")
		void restart(@Arg String service) {
		}

		@OnCommand(value = "where", help = "Where operations are")
		void where() {
		}

	}

	@BotController(bot = "other")
	static class Others {

		@OnCommand("other")
		void other() {
		}

	}

	@BotController
	static class OwnHelp {

		@OnCommand("help {topic}")
		String help(@Arg String topic) {
			return "own help with " + topic;
		}

	}

	@BotController
	static class Chatter {

		@OnMention
		String mention() {
			return "mention";
		}

		@OnMessage
		String any() {
			return "any";
		}

	}

}
