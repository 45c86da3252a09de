package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages that come back: for good, or because the bot is too fast.
 */
class OutboxBounceTests {

	private static final Refusal TOO_FAST = new Refusal("resource-constraint", "Traffic rate limit is exceeded",
			"wait");

	private final OutboxFixture fixture = new OutboxFixture();

	private final SimulatedLink link = this.fixture.connectAndOpen();

	@ParameterizedTest
	@CsvSource({ "forbidden, FORBIDDEN", "not-allowed, FORBIDDEN", "registration-required, FORBIDDEN",
			"not-authorized, FORBIDDEN", "remote-server-not-found, UNREACHABLE", "item-not-found, UNREACHABLE",
			"recipient-unavailable, UNREACHABLE", "gone, UNREACHABLE", "bad-request, REFUSED",
			"internal-server-error, REFUSED" })
	void theErrorSaysWhyItFailed(String condition, Reason reason) {
		this.fixture.lobby.bounce(new Refusal(condition, "the room's words", "cancel"));

		CompletableFuture<Delivery> delivery = this.fixture.send("hello");

		OutboxFixture.assertFailed(delivery, reason);
		assertThat(delivery).failsWithin(Duration.ZERO)
			.withThrowableThat()
			.withMessageContainingAll(OutboxFixture.LOBBY.toString(), condition, "the room's words");
		assertThat(this.fixture.outbox.pending()).isZero();
		this.fixture.lobby.bounce(null);
		assertThat(this.fixture.send("again")).isCompleted();
	}

	@ParameterizedTest
	@CsvSource({ "forbidden, role 'participant'", "registration-required, affiliation 'member'",
			"not-allowed, configuration" })
	void aMissingPermissionIsNamed(String condition, String permission) {
		this.fixture.lobby.bounce(new Refusal(condition, null));

		assertThat(this.fixture.send("hello")).failsWithin(Duration.ZERO)
			.withThrowableThat()
			.withMessageContaining(permission);
	}

	@Test
	void whoIsTooFastBecomesSlowerAndNothingIsLostOrReversed() {
		this.fixture.lobby.bounce(TOO_FAST);
		CompletableFuture<Delivery> first = this.fixture.send("1");
		CompletableFuture<Delivery> second = this.fixture.send("2");
		CompletableFuture<Delivery> third = this.fixture.send("3");
		this.fixture.lobby.bounce(null);
		assertThat(this.fixture.outbox.pending()).isEqualTo(3);

		this.fixture.advance(999);
		assertThat(first).isNotDone();
		this.fixture.advance(1_000);

		assertThat(first).isCompleted();
		assertThat(second).isCompleted();
		assertThat(third).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("1", "2", "3");
	}

	@Test
	void whatWasGivenFirstLeavesFirstThoughSeveralComeBack() {
		Lane lane = new Lane(OutboxFixture.LOBBY);
		lane.open(null);
		for (String id : new String[] { "1", "2", "3", "4" }) {
			lane.add(new Letter(new OutboundMessage(id, OutboxFixture.LOBBY, id)));
		}
		Letter first = lane.send();
		Letter second = lane.send();
		Letter third = lane.send();

		lane.sendAgain(second);
		lane.sendAgain(third);
		lane.sendAgain(first);

		assertThat(lane.send()).isSameAs(first);
		assertThat(lane.send()).isSameAs(second);
		assertThat(lane.send()).isSameAs(third);
		assertThat(lane.send().id()).isEqualTo("4");
	}

	@Test
	void pausesGrowWhileNothingGetsThrough() {
		this.fixture.lobby.bounce(TOO_FAST);
		this.fixture.send("hello");

		this.fixture.advance(1_000);
		assertThat(this.fixture.sent(this.link)).hasSize(2);
		this.fixture.advance(1_999);
		assertThat(this.fixture.sent(this.link)).hasSize(2);
		this.fixture.advance(1);
		assertThat(this.fixture.sent(this.link)).hasSize(3);
		this.fixture.advance(4_000);
		assertThat(this.fixture.sent(this.link)).hasSize(4);
	}

	@Test
	void whatMayPassLaterIsTriedUntilItExpires() {
		this.fixture.lobby.bounce(TOO_FAST);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");

		this.fixture.advance(59_999);
		assertThat(delivery).isNotDone();
		this.fixture.advance(1);

		OutboxFixture.assertFailed(delivery, Reason.EXPIRED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "policy-violation", "resource-constraint" })
	void whatTheServerDoesNotSayToTryAgainHoldsNobodyUpForLong(String condition) {
		this.fixture.lobby.bounce(new Refusal(condition, null, "modify"));
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");

		this.fixture.advance(15_000);

		OutboxFixture.assertFailed(delivery, Reason.REFUSED);
		assertThat(this.fixture.sent(this.link)).hasSize(5);
	}

	@Test
	void theEchoOfASecondAttemptIsAwaitedAnew() {
		this.fixture.lobby.bounce(TOO_FAST);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.advance(7_000);
		assertThat(this.fixture.sent(this.link)).hasSize(4);
		this.fixture.lobby.bounce(null);
		this.fixture.advance(8_000);

		assertThat(delivery).isCompleted();
		assertThat(this.fixture.sent(this.link)).hasSize(5);
		assertThat(this.fixture.shown()).containsExactly("hello");
	}

}
