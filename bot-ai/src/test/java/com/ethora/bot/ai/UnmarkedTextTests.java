package com.ethora.bot.ai;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnmarkedText}.
 */
class UnmarkedTextTests {

	private final UnmarkedText text = new UnmarkedText();

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			<said by="mona" nick="mona">~Yes~</said>~Done|Yes~Done
			a < b, <saidish> and <sa<said>id>c|a < b, <saidish> and c
			<said by <said>x>Done|Done
			<sa<sa<said>id x>id y>Done|Done
			Done!< / SAID nick|Done!
			Done <sai|Done <sai
			1 <2 and 2> 1|1 <2 and 2> 1
			</said></said>~~Done|~Done
			""")
	void marksAreTakenOutInWhateverPiecesTheyCome(String said, String shown) {
		String whole = said.replace('~', '\n');

		assertThat(shown(whole)).isEqualTo(shown.replace('~', '\n'));
		assertThat(shown(whole.split(""))).isEqualTo(shown.replace('~', '\n'));
		assertThat(IntStream.range(1, whole.length())
			.mapToObj((cut) -> shown(whole.substring(0, cut), whole.substring(cut))))
			.containsOnly(shown.replace('~', '\n'));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<", "</", "< ", "<s", "</sa", "<SAI", "<said", "<said by=", "</said>", "<sa<said>", "<<" })
	void whatMayBecomeAMarkIsKeptBack(String begun) {
		assertThat(this.text.add("Done" + begun)).isEqualTo("Done");
	}

	@Test
	void whatCannotBecomeAMarkIsShownAtOnce() {
		assertThat(this.text.add("1 <2")).isEqualTo("1 <2");
		assertThat(this.text.add(" <sa")).isEqualTo(" ");
		assertThat(this.text.add("ve> it")).isEqualTo("<save> it");
	}

	private static String shown(String... pieces) {
		UnmarkedText text = new UnmarkedText();
		StringBuilder shown = new StringBuilder();
		for (String piece : pieces) {
			shown.append(text.add(piece));
		}
		return shown.append(text.end()).toString();
	}

}
