package com.ethora.bot.ai.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.TalkingModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link ModelCapability}.
 */
class ModelCapabilityTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final Duration SHORT = Duration.ofMillis(200);

	private final Scene scene = new Scene();

	private final ModelRegistries registries = ModelRegistries.create();

	@Test
	void aModelThatAnswersOnlyAtOnceIsCalled() {
		TalkingModel model = TalkingModel.says("It is", " blue.").atOnce();

		assertThat(stream(client(model, settings(LONG, 1)))).containsExactly("It is blue.");
		assertThat(client(model, settings(LONG, 1)).prompt("Tell me").call().content()).isEqualTo("It is blue.");
	}

	@Test
	void aModelThatCannotGoOnIsNotCalledOnceItHasBegun() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.just(TalkingModel.piece("It is"))
			.concatWith(Flux.error(new UnsupportedOperationException("no more"))));

		fails(() -> stream(client(model, settings(LONG, 1))), Reason.BROKEN);
		assertThat(model.prompts).hasSize(1);
	}

	@Test
	void itIsAskedAgainBeforeItsFirstWordOnly() {
		AtomicInteger asked = new AtomicInteger();
		TalkingModel recovers = TalkingModel
			.answering((prompt) -> (asked.getAndIncrement() == 0) ? down() : Flux.just(TalkingModel.piece("Blue.")));
		assertThat(stream(client(recovers, settings(LONG, 2)))).containsExactly("Blue.");
		assertThat(asked).hasValue(2);
		asked.set(0);
		assertThat(client(recovers, settings(LONG, 2)).prompt("Tell me").call().content()).isEqualTo("Blue.");
		assertThat(asked).hasValue(2);

		TalkingModel breaks = TalkingModel
			.answering((prompt) -> Flux.just(TalkingModel.piece("It is")).concatWith(down()));
		fails(() -> stream(client(breaks, settings(LONG, 2))), Reason.BROKEN);
		assertThat(breaks.prompts).hasSize(1);
	}

	@Test
	void whoIsSilentIsNotWaitedFor() {
		TalkingModel silent = TalkingModel.answering((prompt) -> Flux.never());

		fails(() -> stream(client(silent, settings(SHORT, 2))), Reason.TIMEOUT);
		assertThat(silent.prompts).hasSize(1);
	}

	@Test
	void whoAnswersAtOnceMayBeSilentUntilTheTimeLimitOnly() {
		CountDownLatch left = new CountDownLatch(1);
		TalkingModel slow = TalkingModel
			.answering((prompt) -> Mono.<ChatResponse>never().doOnCancel(left::countDown).flux());
		ModelSettings settings = new ModelSettings(Duration.ofMillis(50), SHORT, 2, Duration.ZERO, 1, SHORT, 50, 100,
				LONG);

		fails(() -> client(slow, settings).prompt("Tell me").call().content(), Reason.TIMEOUT);
		await().until(() -> left.await(10, TimeUnit.SECONDS));
		fails(() -> stream(client(slow.atOnce(), settings)), Reason.TIMEOUT);
	}

	@Test
	void anAnswerThatNobodyWantsIsNotWaitedForEitherIfItsClientDoesNotLetGo() {
		CountDownLatch stuck = new CountDownLatch(1);
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.<ChatResponse>never().doOnCancel(() -> {
			try {
				stuck.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}));

		fails(() -> stream(client(model, settings(SHORT, 1))), Reason.TIMEOUT);
		stuck.countDown();
	}

	@Test
	void whatItSaysOfAFailureAfterItsAnswerIsNotLogged() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.from((subscriber) -> {
			subscriber.onSubscribe(Operators.emptySubscription());
			subscriber.onNext(TalkingModel.piece("Blue."));
			subscriber.onComplete();
			subscriber.onError(new IllegalStateException("500: secret"));
		}));
		List<Throwable> dropped = new CopyOnWriteArrayList<>();
		Hooks.onErrorDropped(dropped::add);
		try {
			assertThat(stream(client(model, settings(LONG, 1)))).containsExactly("Blue.");
		}
		finally {
			Hooks.resetOnErrorDropped();
		}

		assertThat(dropped).isEmpty();
	}

	@Test
	void whatItSaysOfAFailureIsNotInTheException() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.just(TalkingModel.piece("It is"))
			.concatWith(Flux.error(new IllegalStateException("500: secret", new IOException("secret")))));

		assertThatExceptionOfType(AssistantException.class).isThrownBy(() -> stream(client(model, settings(LONG, 1))))
			.withMessage("In the middle: IllegalStateException 500, IOException")
			.satisfies((failure) -> assertThat(failure).hasStackTraceContaining("java.lang.IllegalStateException 500")
				.hasStackTraceContaining("java.io.IOException"))
			.satisfies((failure) -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("secret"));
	}

	@Test
	void moreThanItCanAnswerAtOnceAreToldSo() {
		TalkingModel model = TalkingModel.answering((prompt) -> Flux.never());
		ModelSettings settings = new ModelSettings(LONG, LONG, 1, Duration.ZERO, 1, SHORT, 50, 100, LONG);
		ModelCapability capability = capability(model, settings);
		CompletableFuture<?> first = client(model, capability).prompt("One").stream().content().then().toFuture();
		await().until(() -> model.prompts.size() == 1);

		fails(() -> stream(client(model, capability)), Reason.BUSY);
		first.cancel(true);
		await().until(() -> this.registries.bulkheads().bulkhead("m").getMetrics().getAvailableConcurrentCalls() == 1);
	}

	/** Who waits for a place has to wait, and that is not done where time runs. */
	@Test
	void whoIsAskedAgainHoldsUpNoTimer() {
		List<Boolean> onTimers = new CopyOnWriteArrayList<>();
		TalkingModel model = TalkingModel.answering((prompt) -> {
			onTimers.add(Schedulers.isInNonBlockingThread());
			return (onTimers.size() == 1) ? down() : Flux.just(TalkingModel.piece("Blue."));
		});

		assertThat(stream(client(model, settings(LONG, 2)))).containsExactly("Blue.");

		assertThat(onTimers).containsExactly(false, false);
	}

	@Test
	void aModelThatFailsTooOftenIsLeftAlone() {
		TalkingModel model = TalkingModel.answering((prompt) -> down());
		ModelSettings settings = new ModelSettings(LONG, LONG, 10, Duration.ZERO, 1, SHORT, 50, 4, LONG);
		ModelCapability capability = capability(model, settings);
		for (int i = 0; i < 4; i++) {
			fails(() -> stream(client(model, capability)), Reason.UNAVAILABLE);
		}

		fails(() -> client(model, capability).prompt("Tell me").call().content(), Reason.UNAVAILABLE);

		assertThat(model.prompts).hasSize(4);
		assertThat(this.registries.circuitBreakers().circuitBreaker("m").getState())
			.isEqualTo(CircuitBreaker.State.OPEN);
	}

	@Test
	void questionsThatAreTooLongAreNoFailuresOfTheModel() {
		TalkingModel model = TalkingModel.answering(
				(prompt) -> Flux.error(new IllegalStateException("400 - the maximum context length is 8192 tokens")));
		ModelSettings settings = new ModelSettings(LONG, LONG, 10, Duration.ZERO, 1, SHORT, 50, 4, LONG);
		ModelCapability capability = capability(model, settings);
		for (int i = 0; i < 8; i++) {
			fails(() -> stream(client(model, capability)), Reason.TOO_LONG);
		}

		assertThat(this.registries.circuitBreakers().circuitBreaker("m").getState())
			.isEqualTo(CircuitBreaker.State.CLOSED);
	}

	@Test
	void whoAskTheSameModelShareWhatProtectsIt() {
		TalkingModel model = TalkingModel.says("Blue.");
		ModelCapability capability = capability(model, settings(LONG, 1));

		stream(client(model, capability));
		stream(client(model, capability));

		assertThat(this.registries.circuitBreakers().getAllCircuitBreakers()).singleElement()
			.satisfies((breaker) -> assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(2));
	}

	private static Flux<ChatResponse> down() {
		return Flux.error(new IllegalStateException("503 - not here"));
	}

	private static ModelSettings settings(Duration silence, int attempts) {
		return new ModelSettings(silence, LONG, 10, Duration.ZERO, attempts, Duration.ofMillis(1), 50, 100, LONG);
	}

	private ChatClient client(TalkingModel model, ModelSettings settings) {
		return client(model,
				new ModelCapability((bot) -> new AskedModel("m", model), settings, ModelRegistries.create()));
	}

	private ModelCapability capability(TalkingModel model, ModelSettings settings) {
		return new ModelCapability((bot) -> new AskedModel("m", model), settings, this.registries);
	}

	private ChatClient client(TalkingModel model, ModelCapability capability) {
		return model.client(this.scene.says("alice", "@Helper Bot hi"), capability);
	}

	private static List<String> stream(ChatClient client) {
		List<String> pieces = new ArrayList<>();
		client.prompt("Tell me").stream().content().doOnNext(pieces::add).blockLast(Duration.ofSeconds(10));
		return pieces;
	}

	private static void fails(ThrowingCallable asking, Reason reason) {
		assertThatExceptionOfType(AssistantException.class).isThrownBy(asking)
			.satisfies((failure) -> assertThat(failure.reason()).isEqualTo(reason));
	}

}
