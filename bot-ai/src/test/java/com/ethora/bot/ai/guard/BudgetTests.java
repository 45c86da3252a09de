package com.ethora.bot.ai.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Jid;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.conversation.ConversationStore;
import com.ethora.bot.conversation.MemoryConversationStore;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Limit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Budget}.
 */
class BudgetTests {

	private final Scene scene = new Scene();

	private final ConversationStore texts = new MemoryConversationStore(100);

	private volatile Instant now = Instant.parse("2026-03-01T22:30:00Z");

	@Test
	void whoHasSpentTheirTokensIsToldOnce() {
		Budget budget = tokens(Map.of(Per.SENDER, 100L), 40);
		try (Bill bill = budget.open(alice())) {
			bill.charge(70);
		}

		assertThat(refused(budget, alice())).hasValueSatisfying((failure) -> {
			assertThat(failure.reason()).isEqualTo(Reason.BUDGET);
			assertThat(failure.told()).isFalse();
		});
		assertThat(refused(budget, alice())).hasValueSatisfying((failure) -> assertThat(failure.told()).isTrue());
		assertThat(refused(budget, caller("mona"))).isEmpty();
	}

	@Test
	void aDayBeginsWhereTheBotIs() {
		Budget budget = tokens(Map.of(Per.BOT, 100L), 100);
		budget.open(alice()).close();
		charge(budget, 100);
		assertThat(refused(budget, alice())).isPresent();

		this.now = Instant.parse("2026-03-01T22:59:59Z");
		assertThat(refused(budget, alice())).isPresent();
		this.now = Instant.parse("2026-03-01T23:00:00Z");
		assertThat(refused(budget, alice())).isEmpty();
	}

	@Test
	void aHundredQuestionsAtOnceCannotSpendMoreThanThereIs() throws InterruptedException {
		Budget budget = tokens(Map.of(Per.ROOM, 1000L), 100);
		ConcurrentLinkedQueue<Bill> open = new ConcurrentLinkedQueue<>();
		ExecutorService threads = Executors.newFixedThreadPool(16);
		CountDownLatch start = new CountDownLatch(1);
		for (int i = 0; i < 100; i++) {
			Caller caller = caller("person" + i);
			threads.execute(() -> {
				awaitUninterruptibly(start);
				try {
					open.add(budget.open(caller));
				}
				catch (AssistantException ex) {
					assertThat(ex.reason()).isEqualTo(Reason.BUDGET);
				}
			});
		}
		start.countDown();
		threads.shutdown();
		assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

		assertThat(open).hasSize(10);
		open.forEach((bill) -> bill.charge(50));
		open.forEach(Bill::close);
		assertThat(refused(budget, alice())).isEmpty();
	}

	@Test
	void whatIsHeldIsLetGoOnceOnly() {
		Budget budget = tokens(Map.of(Per.BOT, 100L), 50);
		Bill first = budget.open(alice());
		Bill second = budget.open(alice());

		first.close();
		first.close();

		assertThat(refused(budget, alice())).isEmpty();
		Bill third = budget.open(alice());
		assertThat(refused(budget, alice())).isPresent();
		second.close();
		third.close();
	}

	@Test
	void whoAsksTooOftenUsesUpNothingOfOthers() {
		Budget budget = budget(Map.of(Per.SENDER, new Limit(2, Duration.ofHours(1), ""), Per.BOT,
				new Limit(3, Duration.ofHours(1), "")), Map.of(), 0, null);
		budget.open(alice()).close();
		budget.open(alice()).close();
		for (int i = 0; i < 10; i++) {
			assertThat(refused(budget, alice())).isPresent();
		}

		assertThat(refused(budget, caller("mona"))).isEmpty();
		assertThat(refused(budget, caller("mona"))).isPresent();
	}

	@Test
	void whoAsksTooOftenIsToldOnce() {
		Budget budget = budget(Map.of(Per.SENDER, new Limit(1, Duration.ofHours(1), Limit.ANSWER)), Map.of(), 0, null);
		budget.open(alice()).close();

		assertThat(refused(budget, alice())).hasValueSatisfying((failure) -> assertThat(failure.told()).isFalse());
		assertThat(refused(budget, alice())).hasValueSatisfying((failure) -> assertThat(failure.told()).isTrue());
	}

	@Test
	void eachWhoAsksIsToldThatTheBotHasNothingLeft() {
		Budget tokens = tokens(Map.of(Per.BOT, 100L), 100);
		charge(tokens, 100);
		Budget questions = budget(Map.of(Per.BOT, new Limit(1, Duration.ofHours(1), "")), Map.of(), 0, null);
		questions.open(alice()).close();

		for (Budget budget : List.of(tokens, questions)) {
			assertThat(told(budget, alice())).isFalse();
			assertThat(told(budget, caller("mona"))).isFalse();
			assertThat(told(budget, alice())).isTrue();
			assertThat(told(budget, caller("mona"))).isTrue();
		}
		this.now = this.now.plus(Duration.ofDays(1));
		for (Budget budget : List.of(tokens, questions)) {
			charge(budget, 100);
			assertThat(told(budget, alice())).as("there was something in between").isFalse();
		}
	}

	@Test
	void strangersWhoAreToldDoNotFillTheMemory() {
		Told told = new Told();
		for (int i = 0; i <= Bounded.MAX; i++) {
			assertThat(told.again("bot", "stranger" + i)).isFalse();
		}

		assertThat(told.again("bot", "stranger" + Bounded.MAX)).isTrue();
		assertThat(told.again("bot", "stranger0")).isFalse();
	}

	@Test
	void inPrivateThereIsNoRoomThatPays() {
		Budget budget = tokens(Map.of(Per.ROOM, 100L), 100);
		Caller inPrivate = new Caller(this.scene.bot(), "alice@example.com", null, false);

		budget.open(inPrivate);

		assertThat(refused(budget, inPrivate)).isEmpty();
	}

	@Test
	void whatRoomsAndBotsHaveSpentOutlivesTheProcess() {
		Map<Per, Long> tokens = Map.of(Per.SENDER, 100L, Per.BOT, 100L);
		charge(budget(Map.of(), tokens, 50, new TokenStore(this.texts)), 60);

		Budget later = budget(Map.of(), tokens, 50, new TokenStore(this.texts));

		assertThat(refused(later, caller("mona"))).isPresent();
		assertThat(this.texts.get("BOT/helper")).isEqualTo("2026-03-01 60");
		assertThat(this.texts.get("SENDER/helper/alice")).isNull();
		this.now = this.now.plus(Duration.ofDays(1));
		assertThat(refused(later, caller("mona"))).isEmpty();
	}

	@Test
	void whatAnotherProcessSpendsIsSeenWhenAnAnswerEnds() {
		Map<Per, Long> tokens = Map.of(Per.BOT, 100L);
		Budget one = budget(Map.of(), tokens, 10, new TokenStore(this.texts));
		Budget other = budget(Map.of(), tokens, 10, new TokenStore(this.texts));
		charge(one, 10);
		charge(other, 70);
		charge(one, 15);

		assertThat(refused(one, alice())).isPresent();
		assertThat(this.texts.get("BOT/helper")).isEqualTo("2026-03-01 95");
	}

	@Test
	void strangersDoNotFillTheMemory() {
		Ledger ledger = new Ledger(ZoneId.of("UTC"), InstantSource.fixed(this.now), null);
		for (int i = 0; i <= Bounded.MAX; i++) {
			ledger.spend(List.of(new Account(Per.SENDER, "stranger" + i, 10)), 10);
		}

		assertThat(ledger.hold(List.of(new Account(Per.SENDER, "stranger0", 10)), 1)).isEmpty();
		assertThat(ledger.hold(List.of(new Account(Per.SENDER, "stranger" + Bounded.MAX, 10)), 1)).isPresent();
	}

	@Test
	void aBudgetThatNobodyCouldUseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> tokens(Map.of(Per.BOT, 99L), 100))
			.withMessageContaining("at least 'reserve' (100)");
	}

	private void charge(Budget budget, long tokens) {
		try (Bill bill = budget.open(alice())) {
			bill.charge(tokens);
		}
	}

	private boolean told(Budget budget, Caller caller) {
		return refused(budget, caller).orElseThrow().told();
	}

	private Optional<AssistantException> refused(Budget budget, Caller caller) {
		List<AssistantException> failures = new ArrayList<>();
		try {
			budget.open(caller).close();
		}
		catch (AssistantException ex) {
			failures.add(ex);
		}
		return failures.stream().findFirst();
	}

	private Budget tokens(Map<Per, Long> tokens, long reserve) {
		return budget(Map.of(), tokens, reserve, null);
	}

	private Budget budget(Map<Per, Limit> questions, Map<Per, Long> tokens, long reserve, @Nullable TokenStore store) {
		return new Budget(new BudgetSettings(questions, tokens, reserve, ZoneId.of("Europe/Berlin")), () -> this.now,
				store);
	}

	private Caller alice() {
		return caller("alice");
	}

	private Caller caller(String nick) {
		return new Caller(this.scene.bot(), nick, Jid.parse("lobby@conference.example.com"), false);
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
