package com.ethora.bot.request;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import com.ethora.bot.Bot;
import com.ethora.bot.IqException;
import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Presence;
import com.ethora.bot.Room;
import com.ethora.bot.XmlElement;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.wire.CommandOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RequestsTests {

	private static final Jid ANN = Jid.parse("ann@chat.test/web");

	private static final IqReply BUSY = IqReply.refused(Condition.RESOURCE_CONSTRAINT);

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final Bot bot = mock();

	private @Nullable RuntimeException failure;

	private final Requests requests = requests(RequestSettings.DEFAULTS.withAdmins(Set.of(ANN)));

	@Test
	void answersOnAWorker() {
		CompletableFuture<IqReply> reply = ask(ANN, "urn:weather");
		assertThat(reply).isNotDone();

		settle();

		assertThat(reply).isCompletedWithValue(IqReply.of(XmlElement.of("sun", "urn:weather")));
	}

	@Test
	void keepsNoWorkerForWhatNobodyAnswers() {
		assertThat(ask(ANN, "urn:other")).isCompletedWithValue(IqReply.refused(Condition.SERVICE_UNAVAILABLE));
		assertThat(this.work).isEmpty();
	}

	@Test
	void refusesForTheReasonThatIsGiven() {
		this.failure = new IqException(Condition.ITEM_NOT_FOUND, "no such town");
		CompletableFuture<IqReply> reply = ask(ANN, "urn:weather");
		settle();

		assertThat(reply).isCompletedWithValue(new IqReply.Refused(Condition.ITEM_NOT_FOUND, "no such town"));
	}

	@Test
	void tellsNothingOfWhatFailed() {
		this.failure = new IllegalStateException("password of the database is 17");
		CompletableFuture<IqReply> reply = ask(ANN, "urn:weather");
		CompletableFuture<CommandOutcome> outcome = execute(ANN);
		settle();

		assertThat(reply).isCompletedWithValue(IqReply.refused(Condition.INTERNAL_SERVER_ERROR));
		assertThat(outcome).isCompletedWithValue(new CommandOutcome(false, "The command failed"));
	}

	@Test
	void waitsForNoAnswerLongerThanItMay() {
		CompletableFuture<IqReply> reply = ask(ANN, "urn:weather");

		this.timeline.advance(Duration.ofSeconds(11));

		assertThat(reply).isCompletedWithValue(BUSY);
	}

	@Test
	void doesFewThingsAtATimeAndKeepsSomeForOthers() {
		for (int i = 0; i < 4; i++) {
			assertThat(ask(ANN, "urn:weather")).isNotDone();
		}
		assertThat(ask(ANN, "urn:weather")).isCompletedWithValue(BUSY);
		assertThat(ask(ANN.withResource("phone"), "urn:weather")).isCompletedWithValue(BUSY);
		for (int i = 0; i < 12; i++) {
			assertThat(ask(Jid.parse("user%d@chat.test".formatted(i)), "urn:weather")).isNotDone();
		}
		assertThat(ask(Jid.parse("bob@chat.test"), "urn:weather")).isCompletedWithValue(BUSY);

		settle();

		assertThat(ask(ANN, "urn:weather")).isNotDone();
	}

	@Test
	void whatHangsKeepsItsPlace() {
		for (int i = 0; i < 4; i++) {
			ask(ANN, "urn:weather");
		}
		this.timeline.advance(Duration.ofMinutes(1));

		assertThat(ask(ANN, "urn:weather")).isCompletedWithValue(BUSY);
	}

	@Test
	void saysSoWhenThereIsNoWorker() {
		Requests rejected = new Requests(this.bot, new Handler(), RequestSettings.DEFAULTS, () -> Presence.AVAILABLE,
				(task) -> {
					throw new RejectedExecutionException();
				}, this.timeline);
		CompletableFuture<IqReply> reply = new CompletableFuture<>();
		rejected.asked(request(ANN, "urn:weather"), reply);

		assertThat(reply).isCompletedWithValue(BUSY);
	}

	@Test
	void obeysAdminsOnly() {
		assertThat(this.requests.obeys(ANN)).isTrue();
		assertThat(this.requests.obeys(ANN.bare())).isTrue();
		assertThat(this.requests.obeys(Jid.parse("eve@chat.test"))).isFalse();
		assertThat(this.requests.obeys(Jid.parse("ann@elsewhere.test"))).isFalse();
	}

	/** Whoever is in it would be one. */
	@Test
	void aRoomIsNoAdmin() {
		Room room = mock();
		given(room.jid()).willReturn(ANN.bare());
		given(this.bot.rooms()).willReturn(List.of(room));

		assertThat(this.requests.obeys(ANN)).isFalse();
	}

	@Test
	void hasNoCommandsWithoutAdmins() {
		assertThat(this.requests.commanded()).isTrue();
		assertThat(requests(RequestSettings.DEFAULTS).commanded()).isFalse();
	}

	@Test
	void carriesOutCommands() {
		CompletableFuture<CommandOutcome> outcome = execute(ANN);
		settle();

		assertThat(outcome).isCompletedWithValue(new CommandOutcome(true, "status of {a=1}"));
	}

	private Requests requests(RequestSettings settings) {
		return new Requests(this.bot, new Handler(), settings, () -> Presence.AVAILABLE, this.work::add, this.timeline);
	}

	private CompletableFuture<IqReply> ask(Jid from, String namespace) {
		CompletableFuture<IqReply> reply = new CompletableFuture<>();
		this.requests.asked(request(from, namespace), reply);
		this.timeline.runDue();
		return reply;
	}

	private CompletableFuture<CommandOutcome> execute(Jid person) {
		CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
		this.requests.execute(person, "status", Map.of("a", "1"), outcome);
		this.timeline.runDue();
		return outcome;
	}

	private static IqRequest request(Jid from, String namespace) {
		return new IqRequest(from, IqRequest.Type.GET, XmlElement.of("query", namespace));
	}

	private void settle() {
		while (!this.work.isEmpty()) {
			this.work.remove().run();
		}
		this.timeline.runDue();
	}

	private final class Handler implements RequestHandler {

		@Override
		public Set<String> namespaces(Bot bot) {
			return Set.of("urn:weather");
		}

		@Override
		public IqReply answer(Bot bot, IqRequest request) {
			fail();
			return IqReply.of(XmlElement.of("sun", request.element().namespace()));
		}

		@Override
		public List<OfferedCommand> commands(Bot bot) {
			return List.of(new OfferedCommand("status", "Status", List.of()));
		}

		@Override
		public String execute(Order order) {
			fail();
			return "%s of %s".formatted(order.command(), order.values());
		}

		private void fail() {
			if (RequestsTests.this.failure != null) {
				throw RequestsTests.this.failure;
			}
		}

	}

}
