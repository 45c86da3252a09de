package com.ethora.bot.outbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ethora.bot.Attachment;
import com.ethora.bot.Jid;
import com.ethora.bot.Mention;
import com.ethora.bot.Reply;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PartsTests {

	private static final Jid ANN = Jid.parse("ann@example.com");

	@Test
	void whatFitsIsOneMessage() {
		Reply reply = Reply.text("x".repeat(100));

		assertThat(Parts.of(reply, 100)).containsExactly(reply);
	}

	@Test
	void isCutBetweenParagraphsIfItCan() {
		String first = "One.\nTwo.".repeat(8);
		String second = "Three.\nFour.".repeat(6);

		assertThat(texts(first + "\n\n\n" + second, 100)).containsExactly(first, second);
	}

	@Test
	void elseBetweenLinesElseBetweenWordsElseAnywhere() {
		String line = "a line of words ".repeat(5).strip();

		assertThat(texts(line + "\n" + line, 100)).containsExactly(line, line);
		assertThat(texts("word ".repeat(30), 100)).containsExactly("word ".repeat(20).strip(),
				"word ".repeat(10).strip());
		assertThat(texts("x".repeat(250), 100)).containsExactly("x".repeat(100), "x".repeat(100), "x".repeat(50));
	}

	@Test
	void aBlockOfCodeThatIsCutIsEndedAndBegunAgain() {
		String lines = IntStream.range(0, 40).mapToObj("    line %d;"::formatted).collect(Collectors.joining("\n"));

		List<String> texts = texts("Look:\n```java\n" + lines + "\n```\nThat is all.", 200);

		assertThat(texts).hasSizeGreaterThan(2).allSatisfy((text) -> {
			assertThat(text.lines().filter((line) -> line.startsWith("```")).count()).isEqualTo(2);
			assertThat(text).hasSizeLessThanOrEqualTo(200);
		});
		assertThat(texts.get(0)).startsWith("Look:\n```java\n    line 0;").endsWith("\n```");
		assertThat(texts.get(1)).startsWith("```java\n    line ");
		assertThat(texts.get(texts.size() - 1)).endsWith("    line 39;\n```\nThat is all.");
		assertThat(texts.stream().flatMap(String::lines).filter((line) -> line.contains("line")).toList())
			.containsExactlyElementsOf(lines.lines().toList());
	}

	@Test
	void isRatherCutBeforeABlockOfCode() {
		String words = "word ".repeat(25).strip();
		String block = "```\n" + "x = 1\n".repeat(12) + "```";

		assertThat(texts(words + "\n" + block, 200)).containsExactly(words, block);
	}

	@Test
	void nobodysNameIsCutAndEachIsWhereItWas() {
		Reply reply = Reply.text("x".repeat(95) + "@Ann Lee " + "y".repeat(90) + " @Ann Lee!")
			.mention(new Mention(ANN, "Ann Lee", 95, 8))
			.mention(new Mention(ANN, "Ann Lee", 195, 8));

		List<Reply> parts = Parts.of(reply, 100);

		assertThat(parts).extracting(Reply::text)
			.containsExactly("x".repeat(95), "@Ann Lee " + "y".repeat(90), "@Ann Lee!");
		assertThat(parts).extracting((part) -> part.mentions().size()).containsExactly(0, 1, 1);
	}

	@Test
	void filesComeWithTheFirstAndButtonsWithTheLast() {
		Reply reply = Reply.text("word ".repeat(50))
			.attachment(Attachment.of("https://files/x.png", "image/png", "x.png"))
			.quickReplies("yes", "no")
			.translate("en")
			.asNotice();

		List<Reply> parts = Parts.of(reply, 100);

		assertThat(parts).hasSize(3).allMatch(Reply::notice).allMatch((part) -> "en".equals(part.language()));
		assertThat(parts).extracting((part) -> part.attachments().size()).containsExactly(1, 0, 0);
		assertThat(parts).extracting((part) -> part.quickReplies().size()).containsExactly(0, 0, 2);
	}

	@Test
	void isNotCutWhenNobodyCanMeanToSaySoMuch() {
		assertThat(texts("x".repeat(5001), 100)).hasSize(1);
		assertThat(texts("x".repeat(5000), 100)).hasSize(50);
	}

	@Property
	void nothingIsLostAndNothingIsTooLong(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 300) int max) {
		Assume.that(text.length() <= 50 * max);
		List<String> texts = texts(text, max);

		assertThat(texts).allSatisfy((part) -> {
			assertThat(part).isNotBlank();
			assertThat(part.length()).isLessThanOrEqualTo(max);
			assertThat(new String(part.getBytes(UTF_8), UTF_8)).isEqualTo(part);
		});
		assertThat(plain(String.join("", texts))).isEqualTo(plain(text));
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.strings().alpha().ofMaxLength(12)),
				Tuple.of(4, Arbitraries.of(" ", "\n", "\n\n", ". ")),
				Tuple.of(1, Arbitraries.of("\n```\n", "\n```java\n", "\n~~~\n", "`", "\uD83D\uDE00")));
		return pieces.list()
			.ofMinSize(1)
			.ofMaxSize(200)
			.map((list) -> String.join("", list))
			.filter((text) -> !text.isBlank());
	}

	/** Without what cutting adds or takes away. */
	private static String plain(String text) {
		return text.replaceAll("\\s|java|[`~]", "");
	}

	private static List<String> texts(String text, int max) {
		return Parts.of(Reply.text(text), max).stream().map(Reply::text).toList();
	}

}
