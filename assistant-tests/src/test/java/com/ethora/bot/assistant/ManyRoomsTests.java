package com.ethora.bot.assistant;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.ethora.bot.assistant.Crowd.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An assistant that is asked something in many rooms at the same time. How long it takes
 * and what it needs is printed, not judged: {@code -Drooms=1000 -Dthinking=2000} asks in
 * a thousand rooms a model that thinks for two seconds, {@code -Dworkers=1000} does so
 * with as many workers.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyRoomsTests {

	private static final Logger logger = LoggerFactory.getLogger(ManyRoomsTests.class);

	private static final int ROOMS = Integer.getInteger("rooms", 100);

	private static final Duration THINKING = Duration.ofMillis(Integer.getInteger("thinking", 200));

	private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

	/** So many workers are there where they cost a thread each. */
	private static final int POOL = 32;

	/** How many answers are made at the same time. */
	private static final int WORKERS = Math.min(ROOMS, Integer.getInteger("workers", VIRTUAL ? ROOMS : POOL));

	/** Those of Reactor, of the JVM, and one for each worker that needs one. */
	private static final int THREADS = 12 * Runtime.getRuntime().availableProcessors() + 20
			+ (VIRTUAL ? 0 : WORKERS + POOL);

	private static final Duration LONG = Duration.ofMinutes(3);

	private static Crowd crowd;

	@BeforeAll
	static void gather() {
		Integer workers = Integer.getInteger("workers");
		crowd = Crowd.gather(ROOMS, (workers != null)
				? new String[] { "ethora.bots.helper.handlers.concurrency=" + workers } : new String[0]);
	}

	@AfterAll
	static void leave() {
		crowd.close();
	}

	@AfterEach
	void nothingIsKept() {
		await().untilAsserted(() -> assertThat(crowd.places()).isEqualTo(ROOMS));
		await().untilAsserted(() -> {
			System.gc();
			assertThat(crowd.model().remembered()).isZero();
		});
	}

	@Order(1)
	@Test
	void noRoomNeedsAThreadWhileTheModelThinks() {
		CompletableFuture<Void> end = new CompletableFuture<>();
		crowd.model().thinks(Mono.fromFuture(end, true), "");
		Footprint.reset();
		Footprint before = Footprint.now();

		List<String> questions = crowd.ask();
		await().atMost(LONG).until(() -> crowd.model().thinking() == WORKERS);
		Footprint meanwhile = Footprint.now();
		end.complete(null);
		answered(questions, UnaryOperator.identity());

		assertThat(crowd.model().atOnce()).isEqualTo(WORKERS);
		assertThat(meanwhile.most() - before.threads()).isLessThan(THREADS);
		logger.info("{} answers at once on Java {}: {} threads before, {} meanwhile; {} MiB before, {} meanwhile",
				WORKERS, Runtime.version().feature(), before.threads(), meanwhile.threads(), before.heap(),
				meanwhile.heap());
	}

	@Order(2)
	@Test
	void eachQuestionIsAnsweredOnceAndInItsTurn() {
		crowd.model().thinks(Mono.delay(THINKING), "");

		List<String> questions = measured("No tool", THINKING, UnaryOperator.identity());

		assertThat(crowd.model().asked()).containsExactlyInAnyOrderElementsOf(questions);
		if (WORKERS < ROOMS) {
			assertThat(latest(questions, crowd.model().asked())).isLessThan(2 * WORKERS);
		}
	}

	@Order(3)
	@Test
	void eachToolIsUsedForTheRightRoom() {
		crowd.model().thinks(Mono.delay(THINKING), "where");

		measured("A tool", THINKING.multipliedBy(2), (question) -> "%s: \"here in %s@conference.sandbox.localhost\""
			.formatted(question, question.substring(question.lastIndexOf(' ') + 1)));
	}

	private static List<String> measured(String what, Duration share, UnaryOperator<String> answer) {
		Footprint.reset();
		Footprint before = Footprint.now();
		long begin = System.nanoTime();

		List<String> questions = crowd.ask();
		answered(questions, answer);

		Footprint after = Footprint.now();
		List<Long> millis = crowd.answers().stream().map((said) -> millis(begin, said)).toList();
		logger.info(
				"{}, {} rooms on Java {}: answers after {} to {} ms, at most {} ms beyond their share; "
						+ "{} threads before, at most {}; {} MiB before, {} after, at most {}; {} ms of processors",
				what, ROOMS, Runtime.version().feature(),
				millis.stream().mapToLong(Long::longValue).min().orElseThrow(),
				millis.stream().mapToLong(Long::longValue).max().orElseThrow(), beyond(millis, share), before.threads(),
				after.most(), before.heap(), after.heap(), after.peak(),
				after.processor().minus(before.processor()).toMillis());
		return questions;
	}

	/** Once, nothing else, and nothing afterwards. */
	private static void answered(List<String> questions, UnaryOperator<String> answer) {
		await().atMost(LONG).until(() -> crowd.answers().stream().noneMatch(Collection::isEmpty));
		await().during(Duration.ofMillis(300))
			.untilAsserted(() -> assertThat(texts()).containsExactlyElementsOf(
					questions.stream().map((question) -> List.of(answer.apply(question))).toList()));
	}

	private static List<List<String>> texts() {
		return crowd.answers().stream().map((said) -> said.stream().map(Answer::text).toList()).toList();
	}

	/**
	 * Who is last has to wait for all who were before, as many at a time as are answered.
	 */
	private static long beyond(List<Long> millis, Duration share) {
		return IntStream.range(0, ROOMS)
			.mapToLong((room) -> millis.get(room) - share.toMillis() * (room / WORKERS + 1))
			.max()
			.orElseThrow();
	}

	private static long millis(long begin, Collection<Answer> said) {
		return said.stream().mapToLong((answer) -> (answer.time() - begin) / 1_000_000).findFirst().orElseThrow();
	}

	/** How many others have gone before who was treated worst. */
	private static int latest(List<String> questions, List<String> asked) {
		return IntStream.range(0, ROOMS)
			.map((place) -> place - questions.indexOf(asked.get(place)))
			.max()
			.orElseThrow();
	}

}
