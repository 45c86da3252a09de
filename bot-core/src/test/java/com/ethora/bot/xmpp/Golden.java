package com.ethora.bot.xmpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files that say what each stanza looks like on the wire, to the letter: only the
 * order of attributes is free. With {@code -Dgolden.write} those that are missing or
 * differ are written anew, and the tests fail until they run without it: read the
 * difference before it is committed.
 */
final class Golden {

	private static final Path FOLDER = Path.of("src/test/resources/com/ethora/bot/xmpp/golden");

	private static final String ENDING = ".xml";

	private static final Pattern TAG = Pattern.compile("<([\\w:-]+)((?: [\\w:-]+='[^'<>]*')+)(/?>)");

	private static final Pattern BLANK_BETWEEN = Pattern.compile("(</[\\w:-]+|/)>\\s+<");

	static final boolean WRITING = System.getProperty("golden.write") != null;

	private Golden() {
	}

	/** The names of all files, without their ending. */
	static Set<String> names() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void check(String name, String xml) throws IOException {
		assertThat(BLANK_BETWEEN.matcher(xml).find()).as("blanks between elements of " + xml).isFalse();
		Path file = FOLDER.resolve(name + ENDING);
		if (WRITING) {
			write(file, xml);
			return;
		}
		assertThat(file).as("run the tests with -Dgolden.write to make the file, and read it").exists();
		assertThat(sorted(xml)).as(name).isEqualTo(sorted(read(file)));
	}

	private static void write(Path file, String xml) throws IOException {
		if (!Files.exists(file) || !sorted(xml).equals(sorted(read(file)))) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, xml + "\n", StandardCharsets.UTF_8);
		}
	}

	/** The line break at the end of a file is the editor's. */
	private static String read(Path file) throws IOException {
		String content = Files.readString(file, StandardCharsets.UTF_8);
		return content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
	}

	static String sorted(String xml) {
		Matcher tags = TAG.matcher(xml);
		return tags.replaceAll(
				(tag) -> Matcher.quoteReplacement("<" + tag.group(1) + attributes(tag.group(2)) + tag.group(3)));
	}

	private static String attributes(String text) {
		return Arrays.stream(text.split("(?<=') "))
			.map(String::strip)
			.sorted()
			.collect(Collectors.joining(" ", " ", ""));
	}

}
