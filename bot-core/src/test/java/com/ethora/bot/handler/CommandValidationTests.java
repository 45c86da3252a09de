package com.ethora.bot.handler;

import java.util.List;
import java.util.Optional;

import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.OnCommand;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;

import static org.assertj.core.api.Assertions.assertThat;

class CommandValidationTests {

	private static ValidatorFactory validators;

	private HandlerSettings settings;

	@BeforeAll
	static void open() {
		validators = Validation.buildDefaultValidatorFactory();
	}

	@AfterAll
	static void close() {
		validators.close();
	}

	@BeforeEach
	void validate() {
		DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();
		conversions.addConverter(String.class, Place.class, (Converter<String, Place>) Place::of);
		this.settings = HandlerSettings
			.of(CommandSettings.DEFAULTS.withConversions(conversions)
				.withValidator(new MethodValidationAdapter(validators.getValidator())))
			.withFailureText("");

	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
			/seats 3                 -> 3
			/seats 0                 -> 'n': must be greater than or equal to 1
			/seats 9                 -> 'n': must be less than or equal to 8
			/name ann                -> ann
			/name a*b*`              -> 'name': a\\*b\\*\\` is no name
			/name " "                -> 'name': must not be blank
			/place 4/2               -> 4/2
			/place 0/2               -> 'place': floor must be greater than or equal to 1
			/maybe                   -> Optional.empty
			/maybe 7                 -> 'n': must be less than or equal to 5
			/all a b                 -> [a, b]
			/all a b c               -> 'names': size must be between 0 and 2
			""")
	void holdsArgumentsToTheirRules(String text, String answer) {
		assertThat(RecordedTurn.answers(HandlerDispatcher.of(List.of(new Hall()), this.settings), text)).singleElement()
			.asString()
			.startsWith(answer);
	}

	@Test
	void tellsTheUsageAndDoesNotCallTheMethod() {
		Hall hall = new Hall();

		assertThat(RecordedTurn.answers(HandlerDispatcher.of(List.of(hall), this.settings), "/seats 0"))
			.containsExactly("'n': must be greater than or equal to 1\nUsage: `seats {n}`");
		assertThat(
				RecordedTalk.answers(HandlerDispatcher.of(List.of(hall), this.settings), RecordedTalk.ANN, "seats 0"))
			.containsExactly("'n': must be greater than or equal to 1\nUsage: `seats {n}`");
		assertThat(hall.calls).isZero();
	}

	@Test
	void rulesCountOnProxiesToo() {
		ProxyFactory proxy = new ProxyFactory(new Hall());
		proxy.setProxyTargetClass(true);

		assertThat(RecordedTurn.answers(HandlerDispatcher.of(List.of(proxy.getProxy()), this.settings), "/seats 0"))
			.singleElement()
			.asString()
			.startsWith("'n': must be greater");
	}

	@Test
	void aRuleIsToldBeforeSomebodyIsAskedWhetherTheyMeanIt() {
		HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Demolition()), this.settings);

		assertThat(RecordedTurn.answers(dispatcher, "/demolish 9")).singleElement()
			.asString()
			.startsWith("'floor': must be less than or equal to 8");
		assertThat(RecordedTalk.answers(dispatcher, RecordedTalk.ANN, "demolish 9")).singleElement()
			.asString()
			.startsWith("'floor': must be less than or equal to 8");
		assertThat(RecordedTurn.answers(dispatcher, "/demolish 8"))
			.containsExactly("Sorry, alice, I cannot ask you about that right now. Please try later.");
	}

	@Test
	void withoutAValidatorThereAreNoRules() {
		assertThat(RecordedTurn.answers(HandlerDispatcher.of(List.of(new Hall()),
				HandlerSettings.of(this.settings.commands().withValidator(null))), "/seats 0"))
			.containsExactly("0");
	}

	@BotController
	static class Demolition {

		@OnCommand("demolish {floor}")
		@Confirm("Really?")
		String demolish(@NotNull Sender who, @Arg @Max(8) int floor) {
			return "%s demolishes %d".formatted(who.displayName(), floor);
		}

	}

	@BotController
	static class Hall {

		int calls;

		@OnCommand("seats {n}")
		String seats(@Arg @Min(1) @Max(8) int n) {
			this.calls++;
			return String.valueOf(n);
		}

		@OnCommand("name {name}")
		String name(@Arg @NotBlank @Pattern(regexp = "[a-z ]*", message = "${validatedValue} is no name") String name) {
			return name;
		}

		@OnCommand("place {place}")
		String place(@Arg @Valid Place place) {
			return place.floor() + "/" + place.desk();
		}

		@OnCommand("maybe {n?}")
		String maybe(@Arg Optional<@Max(5) Integer> n) {
			return n.toString();
		}

		@OnCommand("all {names...}")
		String all(@Arg @Size(max = 2) List<String> names) {
			return names.toString();
		}

	}

	record Place(@Min(1) int floor, int desk) {

		static Place of(String text) {
			String[] parts = text.split("/");
			return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}

	}

}
