package com.ethora.bot.ai.knowledge;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Markdown}.
 */
class MarkdownTests {

	@Test
	void eachHeadingBeginsASectionNamedByThoseOverIt() {
		Reading reading = Markdown.read("""
				Before.
				# House rules
				Be kind.
				## Breakfast ##
				From seven.
				### On Sundays
				From eight.
				## Pool
				Closed.
				""", "rules.md", true);

		assertThat(reading.title()).isEqualTo("House rules");
		assertThat(reading.sections()).containsExactly(new Section("", "Before."),
				new Section("House rules", "Be kind."), new Section("House rules › Breakfast", "From seven."),
				new Section("House rules › Breakfast › On Sundays", "From eight."),
				new Section("House rules › Pool", "Closed."));
	}

	@Timeout(5)
	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { "# A,A", "#\tA \t,A", "# A ##,A", "# A # B,A # B", "### C# ,C", "# ,", "# ##,", "   # A,A" })
	void aHeadingIsWhatStandsBetweenItsMarks(String line, @Nullable String heading) {
		assertThat(Markdown.read(line + "\nText.", "", true).sections().get(0).heading())
			.isEqualTo((heading != null) ? heading : "");
	}

	@Timeout(5)
	@Test
	void aHeadingOfBlanksAndMarksTakesNoLongerThanOthers() {
		assertThat(Markdown.read("# a" + " ".repeat(100_000) + "#".repeat(100_000) + " x", "x.md", true).title())
			.startsWith("a ");
	}

	@Test
	void whatStandsInCodeIsNoHeading() {
		Reading reading = Markdown.read("# Build\n```sh\n# a comment\nmake\n```\n", "build.md", true);

		assertThat(reading.sections()).containsExactly(new Section("Build", "```sh\n# a comment\nmake\n```"));
	}

	@Test
	void aDocumentMaySayItsTitleItsLinkAndItsRooms() {
		Reading reading = Markdown.read("""
				---
				title: "Prices"
				link: https://example.com/prices
				rooms: [staff, "office"]
				---
				# Something else
				Ten.
				""", "prices.md", true);

		assertThat(reading.title()).isEqualTo("Prices");
		assertThat(reading.link()).isEqualTo("https://example.com/prices");
		assertThat(reading.rooms()).containsExactly("staff", "office");
		assertThat(reading.sections()).containsExactly(new Section("Something else", "Ten."));
	}

	@Test
	void aPageOfSomebodyElseSaysNothingOfItself() {
		Reading reading = Markdown.read("---\ntitle: Bank\nlink: https://evil.example\n---\nText.\n", "page.md", false);

		assertThat(reading).isEqualTo(Reading.of("page.md", reading.sections()));
	}

	@Test
	void whatOnlyBeginsWithALineIsRead() {
		assertThat(Markdown.read("---\nText.\n", "page.md", true).sections())
			.containsExactly(new Section("", "---\nText."));
	}

}
