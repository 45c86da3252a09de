package com.ethora.bot.handler;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.ethora.bot.BotException;
import com.ethora.bot.Reply;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the values that handler methods return.
 */
class ReturnValueTests {

	@ParameterizedTest
	@CsvSource({ "list, one two", "array, one two", "stream, one two", "set, one", "builder, text", "maybe, one",
			"nothing,", "future, one", "futures, one two", "mono, one", "monos, one two", "empty,", "done,",
			"replies, one two" })
	void isSaid(String command, @Nullable String said) {
		assertThat(RecordedTurn.answers(new Returns(), "/" + command))
			.containsExactlyElementsOf((said != null) ? List.of(said.split(" ")) : List.of());
	}

	@Test
	void textsThatComeByAndByAreOneAnswerThatGrows() {
		assertThat(said("/tokens")).containsExactly("...", ".", "once...", "once upon...", "once upon a time...",
				"once upon a time", "handled");
	}

	@Test
	void anAnswerThatComesLaterIsTypedUntilItIsThere() {
		assertThat(said("/later")).containsExactly("...", ".", "one", "handled");
	}

	@Test
	void anAnswerOfBlanksIsNone() {
		assertThat(said("/blanks")).containsExactly("...", ".", "handled");
	}

	@Test
	void failuresOnTheWayAreThoseOfTheHandler() {
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> said("/broken"))
			.withCauseExactlyInstanceOf(IllegalStateException.class);
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> said("/brokenFlux"))
			.withCauseExactlyInstanceOf(IllegalStateException.class);
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> said("/brokenChecked"))
			.havingRootCause()
			.isInstanceOf(IOException.class);
	}

	@Test
	void aStreamIsClosed() {
		Returns controller = new Returns();

		RecordedTurn.answers(controller, "/stream");

		assertThat(controller.closed).isTrue();
	}

	@Test
	void whatCannotBeSaidIsNamedAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Wrong()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(7)
				.allSatisfy((problem) -> assertThat(problem)
					.contains("return nothing, a String or a Reply, several of them as a List or Stream")));
	}

	private static List<String> said(String text) {
		return RecordedTurn
			.in(RecordedTurn.LOBBY, text, HandlerDispatcher.of(List.of(new Returns()), HandlerSettings.defaults()))
			.said();
	}

	@BotController
	static class Returns {

		private boolean closed;

		@OnCommand("list")
		List<String> list() {
			return List.of("one", "two");
		}

		@OnCommand("array")
		String[] array() {
			return new String[] { "one", "two" };
		}

		@OnCommand("stream")
		Stream<Reply> stream() {
			return Stream.of(Reply.text("one"), Reply.text("two")).onClose(() -> this.closed = true);
		}

		@OnCommand("set")
		Set<Reply> set() {
			return Set.of(Reply.text("one"));
		}

		@OnCommand("builder")
		StringBuilder builder() {
			return new StringBuilder("text");
		}

		@OnCommand("maybe")
		Optional<String> maybe() {
			return Optional.of("one");
		}

		@OnCommand("nothing")
		Optional<String> nothing() {
			return Optional.empty();
		}

		@OnCommand("future")
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(() -> "one");
		}

		@OnCommand("futures")
		CompletionStage<List<String>> futures() {
			return CompletableFuture.completedFuture(List.of("one", "two"));
		}

		@OnCommand("later")
		CompletableFuture<String> later() {
			return CompletableFuture.supplyAsync(() -> "one",
					CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
		}

		@OnCommand("mono")
		Mono<String> mono() {
			return Mono.just("one");
		}

		@OnCommand("monos")
		Mono<List<Reply>> monos() {
			return Mono.just(List.of(Reply.text("one"), Reply.text("two")));
		}

		@OnCommand("empty")
		Mono<String> empty() {
			return Mono.empty();
		}

		@OnCommand("done")
		Mono<Void> done() {
			return Mono.empty();
		}

		@OnCommand("replies")
		Flux<Reply> replies() {
			return Flux.just(Reply.text("one"), Reply.text("two"));
		}

		@OnCommand("tokens")
		Flux<String> tokens() {
			return Flux.just("once", " upon", " a time")
				.delayElements(Duration.ofMillis(5), Schedulers.newSingle("model", true));
		}

		@OnCommand("blanks")
		Flux<String> blanks() {
			return Flux.just(" ", "\n");
		}

		@OnCommand("broken")
		CompletableFuture<String> broken() {
			return CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
		}

		@OnCommand("brokenChecked")
		CompletableFuture<String> brokenChecked() {
			return CompletableFuture.failedFuture(new IOException("on purpose"));
		}

		@OnCommand("brokenFlux")
		Flux<String> brokenFlux() {
			return Flux.concat(Flux.just("half"), Flux.error(new IllegalStateException("on purpose")));
		}

	}

	@BotController
	static class Wrong {

		@OnCommand("a")
		int number() {
			return 1;
		}

		@OnCommand("b")
		Object object() {
			return "x";
		}

		@OnCommand("c")
		List<Integer> numbers() {
			return List.of();
		}

		@OnCommand("d")
		Map<String, String> map() {
			return Map.of();
		}

		@OnCommand("e")
		CompletableFuture<Integer> future() {
			return CompletableFuture.completedFuture(1);
		}

		@OnCommand("f")
		Flux<List<String>> lists() {
			return Flux.empty();
		}

		@OnCommand("g")
		Optional<List<String>> maybeList() {
			return Optional.empty();
		}

	}

}
