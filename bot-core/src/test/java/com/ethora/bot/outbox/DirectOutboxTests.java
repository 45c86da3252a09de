package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectDelivery.Status;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.simulation.SimulatedLine;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

class DirectOutboxTests {

	private static final Peer ANN = Peer.account(Jid.parse("ann@example.com/web"));

	private static final Peer EVE = Peer.account(Jid.parse("eve@example.com"));

	private static final Peer PLACE = Peer.occupant(Jid.parse("lobby@conference.example.com"), "ann");

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final List<String> events = new ArrayList<>();

	private final Set<Peer> away = new HashSet<>();

	/** The questions to the server that are not answered. */
	private final List<CompletableFuture<Void>> questions = new ArrayList<>();

	private final DirectOutbox outbox = new DirectOutbox(OutboxFixture.SETTINGS, this.timeline,
			(peer) -> !this.away.contains(peer),
			(event) -> this.events.add(String.valueOf(((DirectEvent.StatusChanged) event).status())));

	@Test
	void whatTheServerHasTakenIsSent() {
		SimulatedLine line = connect();

		DirectDelivery delivery = send(ANN, "hello");
		assertThat(texts(line)).containsExactly("hello");
		assertThat(delivery.status()).isEqualTo(Status.WAITING);
		assertThat(this.outbox.pending()).isOne();
		answer();

		assertThat(delivery.status()).isEqualTo(Status.SENT);
		assertThat(this.outbox.pending()).isZero();
		assertThat(this.events).containsExactly("SENT");
	}

	@Test
	void oneQuestionIsEnoughForAllThatLeftBeforeIt() {
		connect();
		send(ANN, "one");
		DirectDelivery second = send(EVE, "two");
		assertThat(this.questions).hasSize(1);

		answer();
		assertThat(second.status()).isEqualTo(Status.WAITING);
		answer();

		assertThat(second.status()).isEqualTo(Status.SENT);
	}

	@Test
	void waitsForALink() {
		DirectDelivery delivery = send(ANN, "hello");
		assertThat(this.outbox.pending()).isOne();

		SimulatedLine line = connect();

		assertThat(texts(line)).containsExactly("hello");
		assertThat(delivery.status()).isEqualTo(Status.WAITING);
	}

	@Test
	void whatIsInDoubtLeavesAgainUnderTheSameIdAndInOrder() {
		SimulatedLine first = connect();
		send(ANN, "one");
		send(ANN, "two");
		cut();
		send(ANN, "three");

		SimulatedLine second = connect();
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(texts(second)).containsExactly("one", "two", "three");
		assertThat(second.sent().get(0).id()).isEqualTo(first.sent().get(0).id());
	}

	@Test
	void whatTheServerHasTakenDoesNotLeaveAgain() {
		connect();
		send(ANN, "one");
		answer();
		cut();

		assertThat(texts(connect())).isEmpty();
	}

	@Test
	void whatHasArrivedDoesNotLeaveAgain() {
		SimulatedLine first = connect();
		DirectDelivery delivery = send(ANN, "one");
		cut();

		this.away.add(ANN);
		SimulatedLine second = connect();
		this.outbox.acknowledged(ANN, first.sent().get(0).id(), false);
		this.away.clear();
		this.outbox.pump();

		assertThat(texts(second)).isEmpty();
		assertThat(delivery.status()).isEqualTo(Status.DELIVERED);
	}

	@Test
	void isDeliveredAndReadWhenThePersonSaysSo() {
		connect();
		DirectDelivery delivery = send(ANN, "hello");
		answer();

		this.outbox.acknowledged(ANN, delivery.id(), false);
		this.outbox.acknowledged(ANN, delivery.id(), false);
		this.outbox.acknowledged(ANN, delivery.id(), true);
		this.outbox.acknowledged(ANN, delivery.id(), false);

		assertThat(delivery.status()).isEqualTo(Status.READ);
		assertThat(this.events).containsExactly("SENT", "DELIVERED", "READ");
		assertThat(delivery.reached(Status.DELIVERED)).isCompletedWithValue(Status.READ);
	}

	@Test
	void whatWasReadWasReadWithAllBeforeIt() {
		connect();
		DirectDelivery first = send(ANN, "one");
		DirectDelivery other = send(EVE, "two");
		answer();
		answer();
		DirectDelivery last = send(ANN, "three");
		this.timeline.advance(Duration.ofSeconds(1));

		this.outbox.acknowledged(ANN, last.id(), true);

		assertThat(first.status()).isEqualTo(Status.READ);
		assertThat(last.status()).isEqualTo(Status.READ);
		assertThat(other.status()).isEqualTo(Status.SENT);
	}

	@Test
	void nobodyElseIsBelieved() {
		connect();
		DirectDelivery delivery = send(ANN, "hello");
		answer();

		this.outbox.acknowledged(EVE, delivery.id(), true);
		this.outbox.returned(EVE, delivery.id(), new Refusal("forbidden", null));

		assertThat(delivery.status()).isEqualTo(Status.SENT);
	}

	@Test
	void failsWhenItComesBack() {
		connect();
		DirectDelivery delivery = send(ANN, "hello");
		CompletableFuture<Status> read = delivery.reached(Status.READ);
		answer();

		this.outbox.returned(ANN, delivery.id(), new Refusal("service-unavailable", null));

		assertFailed(delivery, Reason.UNREACHABLE);
		assertThat(read).isCompletedExceptionally();
		assertThat(this.events).containsExactly("SENT", "FAILED");
	}

	@Test
	void whatHasArrivedCannotComeBack() {
		connect();
		DirectDelivery delivery = send(ANN, "hello");
		this.outbox.acknowledged(ANN, delivery.id(), false);

		this.outbox.returned(ANN, delivery.id(), new Refusal("service-unavailable", null));

		assertThat(delivery.status()).isEqualTo(Status.DELIVERED);
	}

	@Test
	void slowsDownAndSendsAgainWhatTheServerHasHadEnoughOf() {
		SimulatedLine line = connect();
		DirectDelivery delivery = send(ANN, "hello");

		this.outbox.returned(ANN, delivery.id(), new Refusal("resource-constraint", null, "wait"));
		assertThat(texts(line)).hasSize(1);
		this.timeline.advance(Duration.ofSeconds(2));

		assertThat(texts(line)).containsExactly("hello", "hello");
		assertThat(delivery.status()).isEqualTo(Status.WAITING);
	}

	@Test
	void whoCannotBeReachedDelaysNobodyElse() {
		this.away.add(PLACE);
		SimulatedLine line = connect();
		send(PLACE, "aside");
		send(ANN, "hello");
		assertThat(texts(line)).containsExactly("hello");

		this.away.clear();
		this.outbox.pump();

		assertThat(texts(line)).containsExactly("hello", "aside");
	}

	@Test
	void keepsToThePace() {
		SimulatedLine line = connect();
		for (int i = 0; i < 4; i++) {
			send(ANN, "no " + i);
		}
		assertThat(texts(line)).hasSize(2);

		this.timeline.advance(Duration.ofMillis(100));
		assertThat(texts(line)).hasSize(3);
		this.timeline.advance(Duration.ofMillis(100));

		assertThat(texts(line)).containsExactly("no 0", "no 1", "no 2", "no 3");
	}

	@Test
	void isGivenUpAfterAWhile() {
		DirectDelivery delivery = send(ANN, "hello");

		this.timeline.advance(Duration.ofSeconds(60));

		assertFailed(delivery, Reason.EXPIRED);
		assertThat(texts(connect())).isEmpty();
	}

	@Test
	void refusesWhatIsTooLongAndWhatIsTooMuch() {
		assertFailed(send(ANN, "more than twenty characters"), Reason.REFUSED);
		for (int i = 0; i < 50; i++) {
			send(ANN, "no " + i);
		}

		assertFailed(send(ANN, "too much"), Reason.FULL);
	}

	@Test
	void givesUpWhenItIsStopped() {
		connect();
		DirectDelivery left = send(ANN, "one");
		this.away.add(EVE);
		DirectDelivery waiting = send(EVE, "two");
		List<String> drained = new ArrayList<>();
		this.outbox.drain().thenRun(() -> drained.add("drained"));
		assertThat(drained).isEmpty();

		this.outbox.stop();

		assertFailed(left, Reason.STOPPED);
		assertFailed(waiting, Reason.STOPPED);
		assertFailed(send(ANN, "three"), Reason.STOPPED);
		assertFailed(DirectOutbox.notStarted(ANN, Reply.text("four")), Reason.STOPPED);
		assertThat(drained).containsExactly("drained");
	}

	@Test
	void isOnItsWayBeforeItsPauseIsOver() {
		SimulatedLine line = connect();
		List<String> drained = new ArrayList<>();

		this.outbox.sendAfter(Duration.ofSeconds(2), ANN, Reply.text("hello"));
		this.timeline.runDue();
		this.outbox.drain().thenRun(() -> drained.add("drained"));
		assertThat(line.sent()).isEmpty();
		assertThat(this.outbox.pending()).isOne();
		this.timeline.advance(Duration.ofSeconds(2));
		assertThat(texts(line)).containsExactly("hello");
		assertThat(drained).isEmpty();
		answer();

		assertThat(drained).containsExactly("drained");
	}

	@Test
	void aFailureIsNothingToWaitFor() {
		DirectDelivery delivery = send(ANN, "hello");

		assertThatIllegalArgumentException().isThrownBy(() -> delivery.reached(Status.FAILED));
		assertThat(delivery.toString()).doesNotContain("hello").contains("ann@example.com", "WAITING");
	}

	private SimulatedLine connect() {
		SimulatedLine line = new SimulatedLine();
		Link link = mock(Link.class);
		given(link.direct()).willReturn(line);
		given(link.ping()).willAnswer((call) -> {
			CompletableFuture<Void> question = new CompletableFuture<>();
			this.questions.add(question);
			return question;
		});
		this.outbox.online(link);
		return line;
	}

	private void answer() {
		this.questions.remove(0).complete(null);
		this.timeline.runDue();
	}

	private void cut() {
		List<CompletableFuture<Void>> open = List.copyOf(this.questions);
		this.questions.clear();
		open.forEach((question) -> question
			.completeExceptionally(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "Cut"))));
		this.outbox.offline();
		this.timeline.runDue();
	}

	private DirectDelivery send(Peer peer, String text) {
		DirectDelivery delivery = this.outbox.send(peer, Reply.text(text));
		this.timeline.runDue();
		return delivery;
	}

	private static List<String> texts(SimulatedLine line) {
		return line.sent().stream().map(DirectPost::reply).map(Reply::text).toList();
	}

	private static void assertFailed(DirectDelivery delivery, Reason reason) {
		assertThat(delivery.status()).isEqualTo(Status.FAILED);
		assertThat(delivery.reached(Status.SENT)).isCompletedExceptionally();
		delivery.reached(Status.SENT)
			.whenComplete((status, error) -> assertThat(error).isInstanceOfSatisfying(DeliveryException.class,
					(failure) -> assertThat(failure.reason()).isEqualTo(reason)));
	}

}
