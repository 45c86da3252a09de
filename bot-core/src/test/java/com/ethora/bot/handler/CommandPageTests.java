package com.ethora.bot.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.validation.beanvalidation.MethodValidationAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds docs/commands.md to the truth: its code is that of {@link CommandExamples}, and
 * its talks go as it tells.
 */
class CommandPageTests {

	private static final Path PAGE = Path.of("../docs/commands.md");

	private static final Path SOURCE = Path.of("src/test/java/com/ethora/bot/handler/CommandExamples.java");

	private static final String ROOM = "alice: ";

	private static final String ALONE = "alice to the bot: ";

	private static ValidatorFactory validators;

	@BeforeAll
	static void open() {
		validators = Validation.buildDefaultValidatorFactory();
	}

	@AfterAll
	static void close() {
		validators.close();
	}

	@Test
	void codeIsThatOfTheExamples() throws IOException {
		String source = unindented(Files.readString(SOURCE)).replace("static class", "class");

		assertThat(blocks("java")).hasSizeGreaterThan(3)
			.allSatisfy((block) -> assertThat(source).contains(unindented(block).strip()));
	}

	@Test
	void talksGoAsIsTold() throws IOException {
		HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new CommandExamples.Concierge()), HandlerSettings
			.of(CommandSettings.DEFAULTS.withValidator(new MethodValidationAdapter(validators.getValidator()))));

		List<String> told = blocks("text").flatMap(String::lines).toList();
		List<String> happened = new ArrayList<>();
		told.stream().filter((line) -> line.startsWith("alice")).forEach((line) -> {
			happened.add(line);
			answers(dispatcher, line).filter((answer) -> !answer.equals("unhandled"))
				.flatMap((answer) -> ("bot: " + answer.replace("\n", "\n     ")).lines())
				.forEach(happened::add);
		});

		assertThat(happened).hasSizeGreaterThan(40).isEqualTo(told);
	}

	private static Stream<String> answers(HandlerDispatcher dispatcher, String line) {
		return line.startsWith(ALONE)
				? RecordedTalk.answers(dispatcher, RecordedTalk.ALICE, line.substring(ALONE.length())).stream()
				: RecordedTurn.answers(dispatcher, line.substring(ROOM.length())).stream();
	}

	private static Stream<String> blocks(String language) throws IOException {
		return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(PAGE))
			.results()
			.map((block) -> block.group(1));
	}

	private static String unindented(String code) {
		return code.lines().map(String::strip).collect(Collectors.joining("\n"));
	}

}
