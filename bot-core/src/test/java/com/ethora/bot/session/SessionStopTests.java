package com.ethora.bot.session;

import java.time.Duration;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkFailure.Kind;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Session} when it is no longer wanted, and wanted again.
 */
class SessionStopTests {

	private final SessionFixture fixture = new SessionFixture();

	@Test
	void stopsWhileOnline() {
		this.fixture.start();
		this.fixture.told.clear();

		boolean stopped = this.fixture.stop();

		assertThat(stopped).isTrue();
		assertThat(this.fixture.told).containsExactly("Closing@0", "offline", "Stopped@0");
		assertThat(this.fixture.wire.link().ended()).isTrue();
		assertNothingHappensAnyMore();
	}

	@Test
	void stopsWhileConnecting() {
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.start();

		this.fixture.stop();
		this.fixture.advance(5);

		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Stopped());
		assertThat(this.fixture.told).doesNotContain("online app_bot@example.com/bot");
		assertNothingHappensAnyMore();
	}

	@Test
	void comingOnlineWhileStoppingIsTooLate() {
		this.fixture.wire.ignoreLogins();
		this.fixture.start();
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.stop();

		this.fixture.wire.link().listener().online(Jid.parse("app_bot@example.com/bot"));
		this.fixture.timeline.runDue();

		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Closing());
		this.fixture.advance(2);
		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Stopped());
		assertNothingHappensAnyMore();
	}

	@Test
	void stopsWhileWaiting() {
		this.fixture.wire.refuseLogins(Kind.UNREACHABLE);
		this.fixture.start();
		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Waiting.class);

		boolean stopped = this.fixture.stop();

		assertThat(stopped).isTrue();
		assertNothingHappensAnyMore();
	}

	@Test
	void stopsEvenIfTheServerDoesNotSayGoodbye() {
		this.fixture.start();
		this.fixture.wire.link().blackHole();

		boolean stopped = this.fixture.stop();

		assertThat(stopped).isFalse();
		this.fixture.advance(10);
		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Stopped());
		assertThat(this.fixture.wire.link().dropped()).isTrue();
		assertNothingHappensAnyMore();
	}

	@Test
	void stoppingWhatWasNeverStartedIsDoneAtOnce() {
		assertThat(this.fixture.stop()).isTrue();
		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Idle());
	}

	@Test
	void stoppingTwiceIsDoneTwice() {
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.start();
		this.fixture.advance(10);

		boolean first = this.fixture.stop();
		boolean second = this.fixture.stop();
		this.fixture.advance(3);

		assertThat(first).isFalse();
		assertThat(second).isFalse();
		assertThat(this.fixture.stop()).isTrue();
		assertThat(this.fixture.told).filteredOn((told) -> told.startsWith("Stopped")).hasSize(1);
	}

	@Test
	void startsAgainAfterAStop() {
		for (int round = 0; round < 3; round++) {
			this.fixture.start();
			assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
			assertThat(this.fixture.stop()).isTrue();
		}
		assertThat(this.fixture.attempts()).isEqualTo(3);
	}

	@Test
	void aStartWhileStoppingWaitsForTheEnd() {
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.start();
		this.fixture.advance(10);
		this.fixture.stop();

		this.fixture.start();
		this.fixture.advance(10);

		assertThat(this.fixture.told).containsSubsequence("Closing@10", "Stopped@12", "Connecting@12", "Online@14");
	}

	@Test
	void theLastWordCounts() {
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.start();
		this.fixture.advance(10);

		this.fixture.stop();
		this.fixture.start();
		this.fixture.stop();
		this.fixture.advance(60);

		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Stopped());
		assertNothingHappensAnyMore();
	}

	@Test
	void startsAgainAfterGivingUp() {
		this.fixture.wire.refuseLogins(Kind.CREDENTIALS);
		this.fixture.start();
		this.fixture.wire.acceptLogins();

		this.fixture.start();

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
	}

	@Test
	void stoppingAfterGivingUpIsDoneAtOnce() {
		this.fixture.wire.refuseLogins(Kind.CREDENTIALS);
		this.fixture.start();

		assertThat(this.fixture.stop()).isTrue();
		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Failed.class);
	}

	private void assertNothingHappensAnyMore() {
		int attempts = this.fixture.attempts();
		this.fixture.advance(3_600);
		assertThat(this.fixture.attempts()).isEqualTo(attempts);
		assertThat(this.fixture.timeline.pending()).isZero();
	}

}
