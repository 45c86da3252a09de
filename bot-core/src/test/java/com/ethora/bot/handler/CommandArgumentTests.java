package com.ethora.bot.handler;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandArgumentTests {

	private final HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Types()), HandlerSettings.defaults());

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
			/int 7                       -> 7
			/int -7                      -> -7
			/date 2026-11-20             -> 2026-11-20
			/duration PT15M              -> PT15M
			/flag yes                    -> true
			/flag OFF                    -> false
			/color red                   -> RED
			/color DARK_BLUE             -> DARK_BLUE
			/color dark-blue             -> DARK_BLUE
			/color "Dark Blue"           -> DARK_BLUE
			/maybe                       -> Optional.empty
			/maybe 7                     -> Optional[7]
			/nullable                    -> null
			/nullable x                  -> x
			/default                     -> 5
			/default 7                   -> 7
			/rest a  "b c"               -> a  "b c"
			/rest                        -> nothing
			/restDate "2026-11-20"       -> 2026-11-20
			/list a "b c"                -> [a, b c]
			/list                        -> []
			/array 1 2 3                 -> [1, 2, 3]
			/set red dark-blue red       -> [RED, DARK_BLUE]
			/one a,b                     -> [a, b]
			/defaults                    -> [1, 2]
			""")
	void convertsWhatIsSaid(String text, String answer) {
		assertThat(RecordedTurn.answers(this.dispatcher, text)).containsExactly(answer);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
			/int x                       -> 'value' cannot be `x`: expected is a whole number.
			/int 99999999999             -> 'value' cannot be `99999999999`: expected is a whole number.
			/int ""                      -> 'value' must not be empty.
			/date tomorrow               -> 'value' cannot be `tomorrow`: expected is a date as in `2026-11-20`.
			/date ""                     -> 'value' must not be empty.
			/duration long               -> 'value' cannot be `long`: expected is a duration as in `PT15M`.
			/flag perhaps                -> 'value' cannot be `perhaps`: possible are `yes`, `no`.
			/color green                 -> 'value' cannot be `green`: possible are `red`, `dark-blue`.
			/uuid x                      -> 'value' cannot be `x`.
			/maybe x                     -> 'value' cannot be `x`: expected is a whole number.
			/array 1 x 3                 -> 'value' cannot be `x`: expected is a whole number.
			/set red green               -> 'value' cannot be `green`: possible are `red`, `dark-blue`.
			/int `*x*`@all               -> 'value' cannot be `'*x*'@\u2060all`: expected is a whole number.
			""")
	void tellsWhatIsWrongAndWhatIsPossible(String text, String sentence) {
		assertThat(RecordedTurn.answers(this.dispatcher, text)).singleElement()
			.asString()
			.startsWith(sentence + "\nUsage: `");
	}

	@Test
	void repeatsLittleOfWhatIsLong() {
		assertThat(RecordedTurn.answers(this.dispatcher, "/int " + "x".repeat(5000))).singleElement()
			.asString()
			.startsWith("'value' cannot be `" + "x".repeat(40) + "\u2026`:");
	}

	@Test
	void whatDoesNotFitIsFoundAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Wrong()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems())
				.allSatisfy((problem) -> assertThat(problem)
					.startsWith("com.ethora.bot.handler.CommandArgumentTests$Wrong."))
				.filteredOn((problem) -> !problem.contains("Wrong.others("))
				.extracting((problem) -> problem.replaceAll(".*Wrong\\.|; try: .*", ""))
				.containsExactlyInAnyOrder(
						"primitive(int) has an argument 'n' that may be left out, but int cannot be nothing:"
								+ " make it Optional, @Nullable, or give it a default value",
						"text(String) has an argument 't' that may be left out, but String cannot be nothing:"
								+ " make it Optional, @Nullable, or give it a default value",
						"needless(int) has an argument 'n' with a default value, but it is never left out: write {n?}",
						"broken(int) has an argument 'n' whose default value 'x' is no int",
						"stranger(String) has an argument 'room' that is not in its command 'stranger {day}'",
						"odd(InputStream) has an argument 'o' of type InputStream that no text can be converted to",
						"template(): 'template {a?} {b}' is no command: {a?} may be left out, so {b} must not be required after it"));
	}

	@Test
	void whatIsSuggestedInsteadFits() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Wrong()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems()).extracting((problem) -> problem.replaceAll(".*; try: ", ""))
				.contains("void primitive(@Arg Optional<Integer> n)", "void text(@Arg Optional<String> t)",
						"void needless(@Arg int n)", "void broken(@Arg Optional<Integer> n)",
						"void stranger(@Arg String day)", "void odd(@Arg String o)",
						"void others(@Arg(defaultValue = \"5\") int a, @Arg Optional<String> b, @Arg Optional<Integer> c,"
								+ " @Arg List<String> d)"));
	}

	@Test
	void otherNamesThatAreTakenAreFoundAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Taken()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.asString()
				.contains("Taken.book", "Taken.brew", "both handle the same (command 'b"));
	}

	@ParameterizedTest
	@CsvSource({ "/book blue, book blue", "/b blue, book blue", "/make a booking blue, book blue",
			"/MAKE A blue, make blue" })
	void otherNamesGiveTheSameCommand(String text, String answer) {
		assertThat(RecordedTurn.answers(new Named(), text)).containsExactly(answer);
	}

	@Test
	void usageIsOfTheNameThatWasUsed() {
		assertThat(RecordedTurn.answers(new Named(), "/b")).containsExactly("'room' is missing.\nUsage: `b {room}`");
	}

	@BotController
	static class Types {

		@OnCommand("int {value}")
		String number(@Arg int value) {
			return String.valueOf(value);
		}

		@OnCommand("date {value}")
		String date(@Arg LocalDate value) {
			return value.toString();
		}

		@OnCommand("duration {value}")
		String duration(@Arg Duration value) {
			return value.toString();
		}

		@OnCommand("flag {value}")
		String flag(@Arg boolean value) {
			return String.valueOf(value);
		}

		@OnCommand("color {value}")
		String color(@Arg Color value) {
			return value.name();
		}

		@OnCommand("uuid {value}")
		String uuid(@Arg UUID value) {
			return value.toString();
		}

		@OnCommand("maybe {value?}")
		String maybe(@Arg Optional<Integer> value) {
			return value.toString();
		}

		@OnCommand("nullable {value?}")
		String nullable(@Arg @Nullable String value) {
			return String.valueOf(value);
		}

		@OnCommand("default {value?}")
		String usual(@Arg(defaultValue = "5") int value) {
			return String.valueOf(value);
		}

		@OnCommand("rest {value...?}")
		String rest(@Arg(defaultValue = "nothing") String value) {
			return value;
		}

		@OnCommand("restDate {value...}")
		String restDate(@Arg LocalDate value) {
			return value.toString();
		}

		@OnCommand("list {value...?}")
		String list(@Arg List<String> value) {
			return value.toString();
		}

		@OnCommand("array {value...}")
		String array(@Arg int[] value) {
			return Arrays.toString(value);
		}

		@OnCommand("set {value...}")
		String set(@Arg Set<Color> value) {
			return value.toString();
		}

		@OnCommand("one {value}")
		String one(@Arg Collection<String> value) {
			return value.toString();
		}

		@OnCommand("defaults {value...?}")
		String defaults(@Arg(defaultValue = "1 2") List<Integer> value) {
			return value.toString();
		}

	}

	enum Color {

		RED, DARK_BLUE

	}

	@BotController
	static class Wrong {

		@OnCommand("primitive {n?}")
		void primitive(@Arg int n) {
		}

		@OnCommand("text {t...?}")
		void text(@Arg String t) {
		}

		@OnCommand("needless {n}")
		void needless(@Arg(defaultValue = "1") int n) {
		}

		@OnCommand("broken {n?}")
		void broken(@Arg(defaultValue = "x") int n) {
		}

		@OnCommand("stranger {day}")
		void stranger(@Arg String room) {
		}

		@OnCommand("odd {o}")
		void odd(@Arg InputStream o) {
		}

		@OnCommand("others {a?} {b?} {c?} {d...?}")
		void others(@Arg(defaultValue = "5") int a, @Arg @Nullable String b, @Arg Optional<Integer> c,
				@Arg List<String> d, Thread unknown) {
		}

		@OnCommand("template {a?} {b}")
		void template() {
		}

	}

	@BotController
	static class Taken {

		@OnCommand(value = "book {room}", aliases = { "b", "reserve" })
		void book(@Arg String room) {
		}

		@OnCommand(value = "brew {what}", aliases = "b")
		void brew(@Arg String what) {
		}

	}

	@BotController
	static class Named {

		@OnCommand(value = "book {room}", aliases = { "b", "make a booking" })
		String book(@Arg String room) {
			return "book " + room;
		}

		@OnCommand("make a {what}")
		String make(@Arg String what) {
			return "make " + what;
		}

	}

}
