package com.ethora.bot.handler;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ethora.bot.handler.CommandLine.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is made of a line by a template. Arguments are shown as {@code name=value}, parted
 * by bars; what is wrong as the sentence that is answered.
 */
class CommandTemplateTests {

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
			# words
			ping                     -> ping                        -> ~~
			ping                     -> PING                        -> ~~
			ping                     -> ~  ping  ~                  -> ~~
			ping                     -> ping pong                   -> `pong` is too much.
			ping                     -> pings                       -> no
			ping                     -> "ping"                      -> no
			deploy now               -> deploy now                  -> ~~
			deploy now               -> Deploy   NOW                -> ~~
			deploy now               -> deploy                      -> no
			deploy now               -> deploy later                -> no
			deploy now               -> deploy "now"                -> no
			# arguments
			book {room} {day}        -> book blue monday            -> day=monday|room=blue
			book {room} {day}        -> book "the blue" monday      -> day=monday|room=the blue
			book {room} {day}        -> book “the blue” monday      -> day=monday|room=the blue
			book {room} {day}        -> book „the blue“ monday      -> day=monday|room=the blue
			book {room} {day}        -> book ”the blue” monday      -> day=monday|room=the blue
			book {room} {day}        -> book 'the blue' monday      -> `monday` is too much.
			book {room} {day}        -> book "a \\"b\\" c" monday   -> day=monday|room=a "b" c
			book {room} {day}        -> book "C:\\\\" monday          -> day=monday|room=C:\\
			book {room} {day}        -> book "C:\\tmp" monday        -> day=monday|room=C:\\tmp
			book {room} {day}        -> book 5" monday              -> day=monday|room=5"
			book {room} {day}        -> book "a"monday              -> day=monday|room=a
			book {room} {day}        -> book "blue monday           -> day=monday|room="blue
			book {room} {day}        -> book “blue monday           -> day=monday|room=“blue
			book {room} {day}        -> book "" monday              -> day=monday|room=
			book {room} {day}        -> book blue                   -> 'day' is missing.
			book {room} {day}        -> book                        -> 'room' is missing.
			book {room} {day}        -> book a b c d                -> `c` is too much.
			book {room} {day}        -> book a b `c`                -> `'c'` is too much.
			# words between arguments
			move {what} to {place}   -> move chair to hall          -> place=hall|what=chair
			move {what} to {place}   -> move chair TO hall          -> place=hall|what=chair
			move {what} to {place}   -> move to to to               -> place=to|what=to
			move {what} to {place}   -> move chair into hall        -> 'to' was expected, not `into`.
			move {what} to {place}   -> move chair "to" hall        -> 'to' was expected, not `to`.
			move {what} to {place}   -> move chair                  -> 'to' is missing.
			move {what} to {place}   -> move chair to               -> 'place' is missing.
			set {key} on             -> set light on                -> key=light
			set {key} on             -> set light on now            -> `now` is too much.
			# what may be left out
			list {day?}              -> list                        -> ~~
			list {day?}              -> list monday                 -> day=monday
			list {day?}              -> list ""                     -> day=
			list {day?}              -> list monday tuesday         -> `tuesday` is too much.
			list {room} {day?}       -> list                        -> 'room' is missing.
			list {room} {day?}       -> list blue                   -> room=blue
			list {from?} {to?}       -> list a                      -> from=a
			list {from?} {to?}       -> list a b                    -> from=a|to=b
			# all that is left
			say {text...}            -> say hello                   -> text=hello
			say {text...}            -> say  a  "b c"  d            -> text=a  "b c"  d
			say {text...}            -> say "a b"                   -> text="a b"
			say {text...}            -> ~say a  ~                   -> text=a
			say {text...}            -> say                         -> 'text' is missing.
			say {text...?}           -> say                         -> ~~
			say {text...?}           -> say "a                      -> text="a
			tell {who} {text...}     -> tell ann hi  there          -> text=hi  there|who=ann
			tell {who} {text...}     -> tell "ann b" “hi” there     -> text=“hi” there|who=ann b
			tell {who} {text...}     -> tell ann                    -> 'text' is missing.
			invite {day} {who...?}   -> invite monday               -> day=monday
			invite {day} {who...?}   -> invite monday ann bob       -> day=monday|who=ann bob
			""")
	void makesArgumentsOfALine(String template, String line, String expected) {
		assertThat(read(template, line)).isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void takesBlanksOfEveryKindAndLinesAsBlanks() {
		assertThat(read("book {room} {day}", "book\u00a0blue\nmonday")).isEqualTo("day=monday|room=blue");
		assertThat(read("say {text...}", "say one\n\n  two")).isEqualTo("text=one\n\n  two");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
			~ ~                      -> it has no words before its arguments
			{room}                   -> it has no words before its arguments
			book {1a}                -> '{1a}' is neither a word nor an argument
			book {room               -> '{room' is neither a word nor an argument
			book {room?...}          -> '{room?...}' is neither a word nor an argument
			book{room}               -> 'book{room}' is neither a word nor an argument
			book "room"              -> '"room"' is neither a word nor an argument
			book {a} {a}             -> it has two arguments 'a'
			book {a} to {a?}         -> it has two arguments 'a'
			book {day?} {room}       -> {day?} may be left out, so {room} must not be required after it
			book {day?} {text...}    -> {day?} may be left out, so {text...} must not be required after it
			book {day?} now          -> {day?} may be left out, so the word 'now' cannot follow it
			book {text...} {day}     -> {text...} takes all that is left, so nothing can follow it
			book {text...?} {day?}   -> {text...?} takes all that is left, so nothing can follow it
			book {text...} now       -> {text...} takes all that is left, so nothing can follow it
			""")
	void refusesWhatIsNoCommand(String template, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandTemplate.parse(template))
			.withMessageContaining("is no command: " + reason);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
			b {room}                 -> its other name 'b {room}' must be words
			~ ~                      -> its other name ' ' must be words
			BOOK                     -> it is called 'BOOK' twice
			""")
	void refusesOtherNamesThatAreNone(String alias, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandTemplate.parse("book {room}", alias))
			.withMessageContaining("'book {room}' is no command: " + reason);
		assertThatIllegalArgumentException().isThrownBy(() -> CommandTemplate.parse("book {room}", "b", "B"))
			.withMessageContaining("it is called 'B' twice");
	}

	@Test
	void otherNamesHaveTheSameArguments() {
		CommandTemplate book = CommandTemplate.parse("book {room}", "b", "make  reservation");

		assertThat(book.all()).extracting(CommandTemplate::usage)
			.containsExactly("book {room}", "b {room}", "make reservation {room}");
		assertThat(book.all()).extracting(CommandTemplate::alias).containsExactly(false, true, true);
	}

	@Test
	void usageIsWhatItsAuthorWrote() {
		assertThat(CommandTemplate.parse(" book  {room} on {day?} {text...?} ").usage())
			.isEqualTo("book {room} on {day?} {text...?}");
	}

	@Test
	void readsFormsByName() {
		CommandTemplate book = CommandTemplate.parse("book {room} {day?}");

		assertThat(book.read(Map.of("room", "the \"blue", "day", " ", "other", "x")).arguments())
			.isEqualTo(Map.of("room", "the \"blue"));
		assertThat(book.read(Map.of("day", "monday")).mistake()).isEqualTo(Mistake.missing("room"));
	}

	@Test
	void readsManyWordsAsFastAsFew() {
		String words = IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));

		assertThat(Tokenizer.tokens(words)).hasSize(10_000);
		assertThat(read("say {text...}", "say " + words)).isEqualTo("text=" + words);
		assertThat(read("say {text}", "say " + words)).isEqualTo("`1` is too much.");
	}

	@Test
	void whatSomebodySaidIsNeverShownByAccident() {
		CommandLine line = CommandLine.of("say secret", Form.PREFIX);
		CommandTemplate say = CommandTemplate.parse("say {text}");

		assertThat(List.of(line, line.tokens(), say.read(line), Mistake.tooMuch(line.tokens().get(1)))).asString()
			.doesNotContain("secret");
	}

	private static String read(String template, String line) {
		CommandTemplate command = CommandTemplate.parse(template);
		CommandLine said = CommandLine.of(line, Form.PREFIX);
		if (!command.begins(said)) {
			return "no";
		}
		Reading reading = command.read(said);
		return (reading.mistake() != null) ? reading.mistake().sentence()
				: reading.arguments()
					.entrySet()
					.stream()
					.map(Object::toString)
					.sorted()
					.collect(Collectors.joining("|"));
	}

}
