package com.ethora.bot.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Session} while it is wanted: connecting, and connecting again.
 */
class SessionTests {

	private static final Jid ROOM = Jid.parse("lobby@conference.example.com");

	private final SessionFixture fixture = new SessionFixture();

	@Test
	void connectsAndSaysSo() {
		this.fixture.start();

		assertThat(this.fixture.told).containsExactly("Connecting@0", "Online@0", "online app_bot@example.com/bot");
		assertThat(this.fixture.session.state())
			.isEqualTo(new SessionState.Online(Jid.parse("app_bot@example.com/bot"), this.fixture.timeline.instant()));
	}

	@Test
	void startingTwiceConnectsOnce() {
		this.fixture.start();
		this.fixture.start();

		assertThat(this.fixture.attempts()).isOne();
	}

	@Test
	void triesForEverAndMoreAndMoreSlowly() {
		this.fixture.wire.refuseLogins(Kind.UNREACHABLE);
		this.fixture.start();

		this.fixture.advance(Duration.ofDays(1).toSeconds());

		assertThat(this.fixture.told).startsWith("Connecting@0", "Waiting@0", "Connecting@1", "Waiting@1",
				"Connecting@3", "Waiting@3", "Connecting@7", "Waiting@7", "Connecting@15");
		assertThat(this.fixture.attempts()).isBetween(1_440, 1_450);
	}

	@Test
	void tellsHowManyAttemptsFailedAndWhenTheNextOneBegins() {
		this.fixture.wire.refuseLogins(Kind.UNREACHABLE);
		this.fixture.start();
		this.fixture.advance(1);

		SessionState.Waiting waiting = (SessionState.Waiting) this.fixture.session.state();

		assertThat(waiting.failures()).isEqualTo(2);
		assertThat(waiting.until()).isEqualTo(this.fixture.timeline.instant().plusSeconds(2));
		assertThat(waiting.failure().kind()).isEqualTo(Kind.UNREACHABLE);
	}

	@Test
	void connectsOnceTheServerIsThere() {
		this.fixture.wire.refuseLogins(Kind.UNREACHABLE);
		this.fixture.start();
		this.fixture.advance(100);
		this.fixture.wire.acceptLogins();

		this.fixture.advance(60);

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
	}

	@Test
	void anAttemptWithoutAnswerEnds() {
		this.fixture.wire.ignoreLogins();
		this.fixture.start();

		this.fixture.advance(15);

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Waiting.class);
		assertThat(this.fixture.wire.link().dropped()).isTrue();
	}

	@Test
	void aLostLinkIsReplaced() {
		this.fixture.start();
		this.fixture.advance(60);
		this.fixture.told.clear();

		this.fixture.wire.link().cut();
		this.fixture.advance(2);

		assertThat(this.fixture.told).containsExactly("offline", "Waiting@60", "Connecting@61", "Online@61",
				"online app_bot@example.com/bot");
	}

	@Test
	void aLinkThatHeldForgivesEarlierFailures() {
		this.fixture.wire.refuseLogins(Kind.UNREACHABLE);
		this.fixture.start();
		this.fixture.advance(100);
		this.fixture.wire.acceptLogins();
		this.fixture.advance(100);

		this.fixture.wire.link().cut();
		this.fixture.advance(1);

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
	}

	@Test
	void aLinkThatDidNotHoldCountsAsAFailure() {
		this.fixture.start();

		for (int wait : new int[] { 1, 2, 4, 8 }) {
			this.fixture.wire.link().cut();
			this.fixture.advance(wait - 1);
			assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Waiting.class);
			this.fixture.advance(1);
			assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "CREDENTIALS", "UNSUITABLE" })
	void somebodyMustChangeSomethingFirst(Kind kind) {
		this.fixture.wire.refuseLogins(kind);
		this.fixture.start();
		this.fixture.advance(3_600);

		assertThat(this.fixture.attempts()).isOne();
		assertThat(this.fixture.session.state()).isEqualTo(new SessionState.Failed(LinkFailure.of(kind, "Not today")));
		assertThat(this.fixture.timeline.pending()).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "CREDENTIALS", "UNSUITABLE" }, mode = EnumSource.Mode.EXCLUDE)
	void mostFailuresPass(Kind kind) {
		this.fixture.wire.refuseLogins(kind);
		this.fixture.start();
		this.fixture.wire.acceptLogins();

		this.fixture.advance(60);

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
	}

	@ParameterizedTest
	@EnumSource(names = { "CONFLICT", "POLICY" })
	void whatWouldHappenAgainAtOnceWaitsLong(Kind kind) {
		this.fixture.start();
		this.fixture.advance(3_600);

		this.fixture.wire.link().listener().closed(LinkFailure.of(kind, "Replaced"));
		this.fixture.advance(59);

		assertThat(this.fixture.attempts()).isOne();
		this.fixture.advance(1);
		assertThat(this.fixture.attempts()).isEqualTo(2);
	}

	@Test
	void refusedCredentialsAreRenewedOnceAtOnce() {
		AtomicInteger asked = new AtomicInteger();
		SessionFixture renewing = new SessionFixture(renewable(asked), -1);
		renewing.wire.refuseLogins(Kind.CREDENTIALS);

		renewing.start();

		assertThat(renewing.wire.logins()).extracting(Credentials::password).containsExactly("token 1", "token 2");
		assertThat(renewing.session.state()).isInstanceOf(SessionState.Failed.class);
		assertThat(renewing.seconds()).isZero();
	}

	@Test
	void credentialsMayRunOutAgainAfterALogin() {
		AtomicInteger asked = new AtomicInteger();
		SessionFixture renewing = new SessionFixture(renewable(asked), -1);
		for (int round = 0; round < 3; round++) {
			renewing.wire.refuseLogins(Kind.CREDENTIALS);
			renewing.wire.latency(() -> Duration.ofMillis(100));
			renewing.start();
			renewing.timeline.advance(Duration.ofMillis(150));
			renewing.wire.acceptLogins();
			renewing.advance(60);
			assertThat(renewing.session.state()).isInstanceOf(SessionState.Online.class);
			renewing.wire.link().cut();
			renewing.timeline.runDue();
		}
	}

	@Test
	void credentialsAreAskedForAtEveryAttempt() {
		AtomicInteger asked = new AtomicInteger();
		SessionFixture renewing = new SessionFixture(renewable(asked), -1);
		renewing.wire.refuseLogins(Kind.UNREACHABLE);

		renewing.start();
		renewing.advance(3);

		assertThat(asked).hasValue(3);
	}

	@Test
	void theNumberOfAttemptsCanBeLimited() {
		SessionFixture limited = new SessionFixture(CredentialsSupplier.of(SessionFixture.CREDENTIALS), 3);
		limited.wire.refuseLogins(Kind.UNREACHABLE);

		limited.start();
		limited.advance(3_600);

		assertThat(limited.attempts()).isEqualTo(3);
		assertThat(limited.session.state()).isInstanceOf(SessionState.Failed.class);
	}

	@Test
	void losingALinkThatHeldIsNoFailedAttempt() {
		SessionFixture limited = new SessionFixture(CredentialsSupplier.of(SessionFixture.CREDENTIALS), 1);
		limited.start();
		limited.advance(3_600);

		limited.wire.link().cut();
		limited.advance(1);

		assertThat(limited.session.state()).isInstanceOf(SessionState.Online.class);
		assertThat(limited.states).contains(new SessionState.Connecting(1));
	}

	@Test
	void aBlackHoleIsFoundAndLeft() {
		this.fixture.start();
		this.fixture.advance(7);

		this.fixture.wire.link().blackHole();
		this.fixture.advance(32);

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
		this.fixture.timeline.advance(Duration.ofSeconds(1));
		assertThat(this.fixture.told).containsSequence("offline", "Waiting@40");
		assertThat(this.fixture.wire.links().get(0).dropped()).isTrue();
		this.fixture.advance(1);
		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
	}

	@Test
	void aServerThatAnswersIsKeptHoweverQuiet() {
		this.fixture.start();

		this.fixture.advance(Duration.ofDays(1).toSeconds());

		assertThat(this.fixture.attempts()).isOne();
		assertThat(this.fixture.wire.link().pings()).isEqualTo(2_880);
	}

	@Test
	void passesOnWhatHappensOnItsLink() {
		this.fixture.start();
		this.fixture.told.clear();

		speak(this.fixture.wire.link().listener());
		this.fixture.timeline.runDue();

		assertThat(this.fixture.told).containsExactly("received from " + ROOM, "removed from " + ROOM, "bounced m1");
	}

	@Test
	void aFormerLinkHasNoMoreSay() {
		this.fixture.start();
		LinkListener former = this.fixture.wire.link().listener();
		this.fixture.wire.link().cut();
		this.fixture.advance(60);
		this.fixture.told.clear();

		former.heard();
		former.online(Jid.parse("app_bot@example.com/ghost"));
		speak(former);
		former.closed(LinkFailure.of(Kind.LOST, "Again"));
		this.fixture.advance(20);

		assertThat(this.fixture.told).isEmpty();
		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Online.class);
	}

	@Test
	void anAttemptThatWasGivenUpCannotComeOnlineLate() {
		this.fixture.wire.ignoreLogins();
		this.fixture.start();
		LinkListener late = this.fixture.wire.link().listener();
		this.fixture.advance(15);

		late.online(Jid.parse("app_bot@example.com/late"));
		this.fixture.timeline.runDue();

		assertThat(this.fixture.session.state()).isInstanceOf(SessionState.Waiting.class);
	}

	private static void speak(LinkListener listener) {
		listener.received(new RoomEvent.Typing(ROOM, Sender.of("ann"), ChatState.COMPOSING));
		listener.removed(ROOM, Removal.KICKED);
		listener.bounced(ROOM, "m1", new Refusal("forbidden", null));
	}

	private static CredentialsSupplier renewable(AtomicInteger asked) {
		return new CredentialsSupplier() {

			@Override
			public Credentials get() {
				return new Credentials(SessionFixture.CREDENTIALS.account(), "token " + asked.incrementAndGet());
			}

			@Override
			public boolean renewable() {
				return true;
			}

		};
	}

}
