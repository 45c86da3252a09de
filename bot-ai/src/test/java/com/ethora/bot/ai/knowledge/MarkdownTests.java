package com.ethora.bot.ai.knowledge;

import org.junit.jupiter.api.Test;

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
