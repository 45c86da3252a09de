package com.ethora.bot.ai.knowledge;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.ai.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CitedText}.
 */
class CitedTextTests {

	private final Consulted consulted = new Consulted();

	@BeforeEach
	void twoSourcesAreShown() {
		this.consulted.number(new Document("a", Map.of("title", "A")));
		this.consulted.number(new Document("b", Map.of("title", "B")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'Seven [1].'           | 'Seven [1].'
			'Seven[1][2].'         | 'Seven[1][2].'
			'Seven [1, 2].'        | 'Seven [1, 2].'
			'Seven [1,7;2].'       | 'Seven [1, 2].'
			'Seven [7].'           | 'Seven.'
			'Seven [0] eight'      | 'Seven eight'
			'[9] Seven'            | ' Seven'
			'list[0] and list[7]'  | 'list[0] and list[7]'
			'`a [7]` and [7]'      | '`a [7]` and'
			'[a] [12345] [-1] []'  | '[a] [12345] [-1] []'
			""")
	void numbersOfSourcesThatThereAreNotAreLeftOut(String said, String shown) {
		for (int length = 1; length <= said.length(); length++) {
			assertThat(shown(said, length)).as("in pieces of %d", length).isEqualTo(shown);
		}
	}

	@Test
	void whatIsCitedIsNoted() {
		CitedText text = new CitedText(this.consulted);

		text.add("One [2], two [2][7], `[1]`.\n```\n[1]\n```");
		text.rest();

		assertThat(text.cited()).containsExactly(2);
	}

	@Test
	void aStrayMarkOfCodeEndsWithItsLine() {
		CitedText text = new CitedText(this.consulted);

		assertThat(text.add("a ` b [1]\nc [2] d [3].") + text.rest()).isEqualTo("a ` b [1]\nc [2] d.");
		assertThat(text.cited()).containsExactly(2);
	}

	@Test
	void whereNoSourceWasShownTheTextIsAsItIs() {
		CitedText text = new CitedText(new Consulted());

		assertThat(text.add("Sorted: [1, 2, 3] [")).isEqualTo("Sorted: [1, 2, 3] [");
		assertThat(text.rest()).isEmpty();
		assertThat(text.cited()).isEmpty();
	}

	private String shown(String said, int length) {
		CitedText text = new CitedText(this.consulted);
		StringBuilder shown = new StringBuilder();
		for (int from = 0; from < said.length(); from += length) {
			shown.append(text.add(said.substring(from, Math.min(said.length(), from + length))));
		}
		return shown.append(text.rest()).toString();
	}

}
