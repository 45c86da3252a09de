package com.ethora.bot.handler;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;

import com.ethora.bot.dialog.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConvertedAnswersTests {

	private final Interpreter answers = new ConvertedAnswers(CommandSettings.DEFAULTS.conversions());

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			java.lang.Integer       -> Please answer with a whole number.
			java.math.BigInteger    -> Please answer with a whole number.
			java.lang.Double        -> Please answer with a number.
			java.lang.Boolean       -> Please answer with yes or no.
			java.time.LocalDate     -> Please answer with a date, such as 2026-11-20.
			java.time.LocalTime     -> Please answer with a time, such as 14:30.
			java.time.Duration      -> Please answer with a duration, such as PT15M.
			java.util.OptionalInt   -> I do not understand that as an optional int. Please try again.
			com.ethora.bot.handler.ConvertedAnswersTests$State -> Please answer with open or in-progress.
			""")
	void saysWhatIsExpected(Class<?> type, String sentence) {
		assertThat(this.answers.expected(type)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "IN_PROGRESS", "in-progress", "In progress" })
	void understandsTheConstantThatSomebodyMeans(String said) {
		assertThat(this.answers.read(said, State.class)).contains(State.IN_PROGRESS);
	}

	@Test
	void understandsWhatItAsksFor() {
		assertThat(this.answers.read("PT15M", Duration.class)).contains(Duration.ofMinutes(15));
		assertThat(this.answers.read("2026-11-20", LocalDate.class)).contains(LocalDate.of(2026, 11, 20));
		assertThat(this.answers.read("many", BigInteger.class)).isEmpty();
		assertThat(this.answers.read("closed", State.class)).isEmpty();
		assertThat(this.answers.understands(URI.class)).isTrue();
	}

	enum State {

		OPEN, IN_PROGRESS

	}

}
