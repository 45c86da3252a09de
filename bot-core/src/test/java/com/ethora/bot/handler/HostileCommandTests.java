package com.ethora.bot.handler;

import java.util.List;

import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.handler.CommandLine.Form;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody types, it is read, and comes back as nothing but words.
 */
class HostileCommandTests {

	private static final HandlerDispatcher DISPATCHER = HandlerDispatcher.of(List.of(new Counter()),
			HandlerSettings.defaults());

	@Property(tries = 2000)
	void everyLineIsSplitIntoWhatItSays(@ForAll("lines") String line) {
		List<Token> tokens = Tokenizer.tokens(line);

		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			assertThat(token.begin()).isGreaterThan((i > 0) ? tokens.get(i - 1).begin() : -1);
			if (!token.quoted()) {
				assertThat(line.startsWith(token.text(), token.begin())).isTrue();
				assertThat(token.text()).isNotEmpty().doesNotContainAnyWhitespaces();
			}
		}
		assertThat(tokens.isEmpty()).isEqualTo(line.isBlank());
	}

	@Property(tries = 2000)
	void theRestIsWhatWasWritten(@ForAll("lines") String line) {
		Reading reading = CommandTemplate.parse("say {text...?}").read(CommandLine.of("say " + line, Form.PREFIX));

		assertThat(reading.mistake()).isNull();
		assertThat(reading.arguments().getOrDefault("text", "")).isEqualTo(line.strip());
	}

	@Property(tries = 1000)
	void whatIsRepeatedIsNoMarkup(@ForAll("lines") String line) {
		assertThat(RecordedTurn.answers(DISPATCHER, "/count " + line)).singleElement()
			.asString()
			.satisfies((answer) -> assertThat(StringUtils.countOccurrencesOf(answer, "`")).isIn(2, 4))
			.endsWith("\nUsage: `count {number}`")
			.doesNotContain("@all")
			.satisfies((answer) -> assertThat(answer.lines()).hasSize(2));
	}

	@Provide
	Arbitrary<String> lines() {
		return Arbitraries
			.of("a", "bc", " ", "\"", "\u201c", "\u201d", "\u201e", "\\", "`", "*", "@all", "\n", "{", "/", "\u202e",
					"\ud83d\ude00")
			.list()
			.ofMaxSize(40)
			.map((parts) -> String.join("", parts));
	}

	@BotController
	static class Counter {

		@OnCommand("count {number}")
		void count(@Arg int number) {
		}

	}

}
