package com.ethora.bot.handler;

import java.io.IOException;
import java.util.List;

import com.ethora.bot.BotException;
import com.ethora.bot.Reply;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.annotation.OnCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

import org.springframework.core.annotation.Order;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is said when a handler method fails.
 */
class FailureTests {

	private final HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Bookings(), new Payments()),
			List.of(new Last(), new First()), HandlerSettings.defaults());

	@ParameterizedTest
	@CsvSource({ "/book full, 'No room, alice: full'", "/pay much, First: much", "/pay little, Last: little",
			"/wrapped, First: inside", "/half, No room: in the middle" })
	void theNearestMethodForItAnswers(String command, String said) {
		assertThat(String.join(" ", RecordedTurn.answers(this.dispatcher, command))).isEqualTo(said);
	}

	@Test
	void whatNobodyAnswersForIsAFailureWithAnIdInTheLogAndInTheRoom() {
		RecordedFailure failure = fail("/pay nothing");

		assertThat(failure.said()).startsWith("Sorry, that did not work (").endsWith(").");
		String id = failure.said().replaceAll(".*\\((.*)\\)\\.", "$1");
		assertThat(id).hasSize(8);
		assertThat(failure.error()).hasMessageEndingWith("Payments.pay failed (%s)".formatted(id))
			.hasCauseExactlyInstanceOf(IOException.class);
	}

	@Test
	void aMethodThatFailsInTurnIsNamedBesideTheFirstFailure() {
		RecordedFailure failure = fail("/book broken");

		assertThat(failure.said()).startsWith("Sorry");
		assertThat(failure.error().getCause()).isInstanceOf(IllegalArgumentException.class)
			.satisfies((cause) -> assertThat(cause.getSuppressed()).hasSize(1));
	}

	@Test
	void nothingIsSaidWhereThatIsNotWanted() {
		HandlerDispatcher silent = HandlerDispatcher.of(List.of(new Payments()),
				HandlerSettings.defaults().withFailureText(""));

		RecordedTurn turn = RecordedTurn.of("/pay nothing");

		assertThatExceptionOfType(BotException.class).isThrownBy(() -> turn.handledBy(silent));
		assertThat(turn.replies()).isEmpty();
	}

	@Test
	void wrongMethodsAreReportedAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class).isThrownBy(
				() -> HandlerDispatcher.of(List.of(new Payments()), List.of(new Wrong()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems())
				.anySatisfy((problem) -> assertThat(problem).contains("Wrong.number", "type int", "cannot be filled"))
				.anySatisfy((problem) -> assertThat(problem).contains("Wrong.number", "returns Thread")));
	}

	private RecordedFailure fail(String command) {
		RecordedTurn turn = RecordedTurn.of(command);
		BotException error = assertThatExceptionOfType(BotException.class)
			.isThrownBy(() -> turn.handledBy(this.dispatcher))
			.actual();
		return new RecordedFailure(String.join(" ", turn.replies()), error);
	}

	private record RecordedFailure(String said, BotException error) {
	}

	@BotController
	static class Bookings {

		@OnCommand("book {what}")
		String book(@Arg String what) {
			throw what.equals("broken") ? new IllegalArgumentException(what) : new IllegalStateException(what);
		}

		@OnCommand("half")
		Flux<String> half() {
			return Flux.concat(Flux.just("once"), Flux.error(new IllegalStateException("in the middle")));
		}

		@MessageExceptionHandler
		Reply full(IllegalStateException ex, Sender who) {
			String name = String.valueOf(ex.getMessage()).startsWith("in") ? "" : ", " + who.nick();
			return Reply.text("No room%s: %s".formatted(name, ex.getMessage()));
		}

		@MessageExceptionHandler
		String broken(IllegalArgumentException ex) {
			throw new UnsupportedOperationException("on purpose");
		}

	}

	@BotController
	static class Payments {

		@OnCommand("pay {what}")
		String pay(@Arg String what) throws IOException {
			switch (what) {
				case "much" -> throw new IllegalStateException(what);
				case "little" -> throw new IllegalArgumentException(what);
				default -> throw new IOException(what);
			}
		}

		@OnCommand("wrapped")
		String wrapped() {
			throw new BotException("outside", new IllegalStateException("inside"));
		}

	}

	@Order(2)
	@BotControllerAdvice
	static class Last {

		@MessageExceptionHandler({ IllegalStateException.class, IllegalArgumentException.class })
		String any(RuntimeException ex) {
			return "Last: " + ex.getMessage();
		}

	}

	@Order(1)
	@BotControllerAdvice
	static class First {

		@MessageExceptionHandler
		String state(IllegalStateException ex) {
			return "First: " + ex.getMessage();
		}

	}

	@BotControllerAdvice
	static class Wrong {

		@MessageExceptionHandler(IllegalStateException.class)
		Thread number(int number) {
			return Thread.currentThread();
		}

	}

}
