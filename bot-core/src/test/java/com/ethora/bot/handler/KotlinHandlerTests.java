package com.ethora.bot.handler;

import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.validation.beanvalidation.MethodValidationAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Handler methods in Kotlin.
 */
class KotlinHandlerTests {

	private final KotlinBot bot = new KotlinBot();

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			/weather Rome     -> alice: sun in Rome
			/card             -> Card
			/plain word       -> plain word
			/book blue 2026-11-20 -> blue on 2026-11-20
			/book blue        -> blue on some day
			/lend bike 1      -> bike for 1 days
			/lend bike        -> bike for 3 days
			/price bike       -> bike for nothing
			/price bike 3     -> bike for 3
			/borrow bike 1    -> bike for 1 days
			/borrow bike      -> bike for 4 days
			/fail state       -> failed on purpose
			/fail io          -> broken on purpose
			break it          -> broken alice no topic
			""")
	void answers(String text, String answer) {
		assertThat(RecordedTurn.answers(this.bot, text)).containsExactly(answer);
	}

	@Test
	void nothingIsSaidForNothing() {
		assertThat(RecordedTurn.answers(this.bot, "/note milk and bread")).isEmpty();
		assertThat(RecordedTurn.answers(this.bot, "/maybe")).isEmpty();
		assertThat(this.bot.getNoted()).containsExactly("seen alice", "milk and bread", "seen alice");
	}

	@Test
	void manyThingsAreSaidOneAfterTheOther() {
		assertThat(RecordedTurn.answers(this.bot, "/list")).containsExactly("one", "two");
	}

	@Test
	void aFlowOfTextsGrows() {
		assertThat(RecordedTurn.answers(this.bot, "/poem")).containsExactly("Roses ...", "Roses are ...",
				"Roses are red...", "Roses are red");
		assertThat(RecordedTurn.answers(this.bot, "/slow poem")).endsWith("Violets are blue");
	}

	@Test
	void somebodyIsAnsweredInPrivate() {
		assertThat(RecordedTalk.answers(this.bot, "hello")).containsExactly("psst");
		assertThat(RecordedTalk.answers(this.bot, "/weather Rome")).containsExactly("Ann: sun in Rome");
	}

	@Test
	void argumentsKeepTheirRules() {
		try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
			HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(this.bot), HandlerSettings
				.of(CommandSettings.DEFAULTS.withValidator(new MethodValidationAdapter(validators.getValidator()))));

			assertThat(RecordedTurn.answers(dispatcher, "/name ann")).containsExactly("named ann");
			assertThat(RecordedTurn.answers(dispatcher, "/name annette")).singleElement()
				.asString()
				.startsWith("'word': size must be between 0 and 3");
		}
	}

	@Test
	void mistakesAreToldAsInJava() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new WrongKotlinBot()), HandlerSettings.defaults()))
			.withMessageContaining(
					"WrongKotlinBot.count() returns java.lang.Integer: return nothing, a String or a Reply, several of them as a List or Stream, or one of these later as a CompletionStage, Mono or Flux; try: String count()\n")
			.withMessageContaining(
					"WrongKotlinBot.day(LocalDate) has an argument 'day' that may be left out, but LocalDate cannot be nothing: make it Optional, @Nullable, or give it a default value; try: String day(@Arg Optional<LocalDate> day)\n")
			.withMessageContaining("WrongKotlinBot.look() observes and returns");
	}

}
