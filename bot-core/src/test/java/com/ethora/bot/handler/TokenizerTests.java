package com.ethora.bot.handler;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines that are made to be slow. Were the time to grow with the square of the length,
 * each would take minutes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenizerTests {

	private static final int LONG = 1_000_000;

	private static final Map<String, IntFunction<String>> HOSTILE = Map.of("one word", "x"::repeat, "blanks",
			" "::repeat, "plain quotes", "\""::repeat, "opening quotes", "\u201c"::repeat, "opening quotes and words",
			(times) -> "\u201ea ".repeat(times / 3), "one quote and words", (times) -> "\"" + "a ".repeat(times / 2),
			"escapes", (times) -> "\"" + "\\".repeat(times), "escaped quotes",
			(times) -> "\"" + "\\\" ".repeat(times / 3), "words ending in escapes",
			(times) -> "\"\\\" \u201c\\\u201d ".repeat(times / 8), "quotes of both kinds",
			(times) -> "\"\u201c ".repeat(times / 3));

	private Stream<String> hostile() {
		return HOSTILE.keySet().stream().sorted();
	}

	@ParameterizedTest
	@MethodSource("hostile")
	@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void readsEachSignAFewTimesOnly(String name) {
		IntFunction<String> made = HOSTILE.getOrDefault(name, String::valueOf);
		String line = made.apply(LONG);

		List<Token> tokens = Tokenizer.tokens(line);

		assertThat(tokens.stream().mapToInt((token) -> token.text().length()).sum()).isLessThanOrEqualTo(line.length());
	}

	@Test
	void whatIsNeverClosedIsASignLikeAnyOther() {
		assertThat(Tokenizer.tokens("\u201ca \"b \u201cc d\" \"e")).extracting(Token::text)
			.containsExactly("\u201ca", "b \u201cc d", "\"e");
	}

	@Test
	void knowsWhereEachBegins() {
		assertThat(Tokenizer.tokens(" a \"b c\"  d")).extracting(Token::begin).containsExactly(1, 3, 10);
		assertThat(Tokenizer.tokens(" a \"b c\"  d")).extracting(Token::quoted).containsExactly(false, true, false);
	}

}
