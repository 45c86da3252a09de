package com.ethora.bot.test.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * docs/testing.md shows nothing that is not compiled and run here.
 */
class TestingPageTests {

	private static final Path PAGE = Path.of("..", "docs", "testing.md");

	private static final Pattern BLOCK = Pattern.compile("```(?:java|text)\\R(.*?)```", Pattern.DOTALL);

	@Test
	void whatThePageShowsIsASourceOfATest() throws IOException {
		String sources = sources();
		List<String> blocks = BLOCK.matcher(Files.readString(PAGE)).results().map((block) -> block.group(1)).toList();

		assertThat(blocks).hasSizeGreaterThanOrEqualTo(5)
			.allSatisfy((block) -> assertThat(sources).contains(plain(block)));
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
			return files.filter(Files::isRegularFile)
				.map(TestingPageTests::read)
				.map(TestingPageTests::plain)
				.collect(Collectors.joining(" "));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A page indents and breaks lines in its own way, and says this in fewer words. */
	private static String plain(String text) {
		return text.replace("this.", "").replaceAll("\\s+", "");
	}

}
