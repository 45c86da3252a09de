package com.ethora.bot.ai.guard;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Words}.
 */
class WordsTests {

	private final Words words = new Words(List.of("Project X", "café", " "), List.of("\\b\\d{4}-\\d{4}\\b"));

	@ParameterizedTest
	@ValueSource(strings = { "tell me of project x", "PROJECT   X!", "(project\nx)", "ＰＲＯＪＥＣＴ　Ｘ",
			"pro\u200Bject\u00AD x", "the cafe\u0301", "CAFÉ", "pay 1234-5678 now", "wide １２３４-5678" })
	void findsWordsHoweverTheyAreWritten(String text) {
		assertThat(this.words.test(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "projects x", "project xy", "a project", "cafeteria", "12345-5678" })
	void leavesOtherWordsAlone(String text) {
		assertThat(this.words.test(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "müller, MU\u0308LLER", "mu\u0308ller, Müller", "비밀, 이건 비밀 이야기", "がん, がん", "ガン, ｶﾞﾝ", "й, Й",
			"^\\s{2}x, '  x'", "caf.\\b, cafe\u0301", "m[üu]ller, m\u200Büller" })
	void patternsAreFoundWithAccentsAndWithout(String pattern, String text) {
		assertThat(new Words(List.of(), List.of(pattern)).test(text)).isTrue();
	}

	@Test
	@Timeout(10)
	void aPatternThatNeverEndsCountsAsFound() {
		Words slow = new Words(List.of(), List.of(".*.*.*.*.*=x"));
		Words deep = new Words(List.of(), List.of("(a|b|ab)*c"));

		assertThat(slow.test("a".repeat(5_000))).isTrue();
		assertThat(deep.test("ab".repeat(50_000))).isTrue();
	}

	@Test
	void aLongTextIsNoReasonToFindSomething() {
		assertThat(this.words.test("nothing to see here, ".repeat(50_000))).isFalse();
	}

	@Test
	void whatIsNoPatternIsToldAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Words(List.of(), List.of("(a")))
			.withMessageStartingWith("'(a' is no regular expression");
	}

}
