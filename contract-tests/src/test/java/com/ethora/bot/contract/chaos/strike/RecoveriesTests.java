package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.ethora.bot.Jid;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Recoveries}.
 */
class RecoveriesTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.bot.test");

	private static final Jid CELLAR = Jid.parse("cellar@conference.bot.test");

	private Instant now = Instant.EPOCH;

	private final Recoveries recoveries = new Recoveries(() -> this.now);

	@Test
	void aStrikeIsOverWhenSomethingSaidAfterItIsAnswered() {
		this.recoveries.struck(FaultKind.KICK, Set.of(LOBBY));
		Instant asked = pass(2);
		pass(3);

		this.recoveries.answered(LOBBY, asked);

		assertThat(this.recoveries.open()).isZero();
		assertThat(this.recoveries.summary())
			.containsExactly(new Recovery(FaultKind.KICK, 1, 1, Duration.ofSeconds(5), Duration.ofSeconds(5)));
	}

	@Test
	void anAnswerToSomethingEarlierTellsNothing() {
		Instant asked = this.now;
		pass(1);
		this.recoveries.struck(FaultKind.CUT, Set.of(LOBBY));

		this.recoveries.answered(LOBBY, asked);

		assertThat(this.recoveries.open()).isOne();
		assertThat(this.recoveries.summary())
			.containsExactly(new Recovery(FaultKind.CUT, 1, 0, Duration.ZERO, Duration.ZERO));
	}

	@Test
	void everyRoomThatWasHitHasToRecover() {
		this.recoveries.struck(FaultKind.CUT, Set.of(LOBBY, CELLAR));

		this.recoveries.answered(LOBBY, pass(1));
		assertThat(this.recoveries.open()).isOne();

		this.recoveries.answered(CELLAR, pass(3));
		assertThat(this.recoveries.summary()).extracting(Recovery::max).containsExactly(Duration.ofSeconds(4));
	}

	@Test
	void tellsMedianAndMaximumOfEachKind() {
		for (int seconds : new int[] { 9, 1, 2, 4 }) {
			this.recoveries.struck(FaultKind.CUT, Set.of(LOBBY));
			this.recoveries.answered(LOBBY, pass(seconds));
		}
		this.recoveries.struck(FaultKind.KICK, Set.of(LOBBY));

		assertThat(this.recoveries.strikes()).isEqualTo(5);
		assertThat(this.recoveries.summary()).containsExactly(
				new Recovery(FaultKind.CUT, 4, 4, Duration.ofSeconds(3), Duration.ofSeconds(9)),
				new Recovery(FaultKind.KICK, 1, 0, Duration.ZERO, Duration.ZERO));
	}

	private Instant pass(int seconds) {
		this.now = this.now.plusSeconds(seconds);
		return this.now;
	}

}
