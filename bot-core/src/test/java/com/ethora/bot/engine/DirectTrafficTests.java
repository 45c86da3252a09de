package com.ethora.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.ChatState;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectDelivery.Status;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.DirectMessage.Origin;
import com.ethora.bot.DirectMessage.Request;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.Sender;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.simulation.SimulatedLine;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkListener;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirectTrafficTests {

	private static final Jid ACCOUNT = Jid.parse("echo@example.com");

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Peer ANN = Peer.account(Jid.parse("ann@example.com"));

	private static final Peer STRANGER = Peer.account(Jid.parse("ann@elsewhere.test"));

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final SimulatedWire wire = new SimulatedWire(this.timeline);

	private final List<String> told = new ArrayList<>();

	@Test
	void answersAndTellsThePersonWhatBecameOfTheMessage() {
		started(DirectManners.DEFAULTS);

		says(ANN, "hello", Origin.LIVE, Set.of(Request.RECEIPT, Request.MARKER));

		assertThat(line().sent()).singleElement().satisfies((post) -> {
			assertThat(post.peer()).isEqualTo(ANN);
			assertThat(post.reply().text()).isEqualTo("hello back");
		});
		assertThat(line().told()).contains("ann@example.com received id-hello", "ann@example.com displayed id-hello",
				"ann@example.com COMPOSING", "ann@example.com PAUSED");
		assertThat(this.told).contains("handled", "ann@example.com: hello");
	}

	@Test
	void handlesOnceWhatComesTwice() {
		started(DirectManners.DEFAULTS);

		says(ANN, "hello", Origin.DELAYED, Set.of());
		says(ANN, "hello", Origin.LIVE, Set.of());

		assertThat(line().sent()).hasSize(1);
	}

	@Test
	void doesNotAnswerWhatWasSaidToAnotherSession() {
		started(DirectManners.DEFAULTS);

		says(ANN, "hello", Origin.COPY, Set.of(Request.RECEIPT));

		assertThat(line().sent()).isEmpty();
		assertThat(line().told()).isEmpty();
		assertThat(this.told).containsExactly("ann@example.com: hello");
	}

	@Test
	void tellsNothingToStrangersUnlessToldTo() {
		started(DirectManners.DEFAULTS);
		says(STRANGER, "hello", Origin.LIVE, Set.of(Request.RECEIPT, Request.MARKER));
		assertThat(line().sent()).hasSize(1);
		assertThat(line().told()).noneMatch((what) -> what.contains("received") || what.contains("displayed"));
	}

	@Test
	void tellsEverybodyIfToldTo() {
		started(new DirectManners(Acknowledge.ALWAYS, false));
		says(STRANGER, "hello", Origin.LIVE, Set.of(Request.RECEIPT));
		assertThat(line().told()).contains("ann@elsewhere.test received id-hello");
	}

	@Test
	void tellsNobodyIfToldTo() {
		started(new DirectManners(Acknowledge.NEVER, false));
		says(ANN, "hello", Origin.LIVE, Set.of(Request.RECEIPT, Request.MARKER));
		assertThat(line().told()).noneMatch((what) -> what.contains("received") || what.contains("displayed"));
	}

	@Test
	void aMessageThatNobodyHandlesWasNotRead() {
		started(DirectManners.DEFAULTS);

		says(ANN, "ignore", Origin.LIVE, Set.of(Request.RECEIPT, Request.MARKER));

		assertThat(line().told()).contains("ann@example.com received id-ignore")
			.doesNotContain("ann@example.com displayed id-ignore");
	}

	@Test
	void saysSomethingFirstAndHearsHowFarItHasCome() {
		BotEngine bot = started(DirectManners.DEFAULTS);

		String id = bot.direct(ANN.jid()).send("good morning").id();
		this.timeline.runDue();
		listener().acknowledged(ANN, id, true);
		this.timeline.runDue();

		assertThat(line().sent()).extracting((post) -> post.reply().text()).containsExactly("good morning");
		assertThat(this.told).containsExactly("ann@example.com SENT", "ann@example.com READ");
	}

	@Test
	void saysInSeveralMessagesWhatIsTooLongForOne() {
		BotEngine bot = started(DirectManners.DEFAULTS);

		DirectDelivery last = bot.direct(ANN.jid()).send("word ".repeat(2_000).strip());
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(line().sent()).hasSize(2);
		assertThat(line().sent().get(1).id()).isEqualTo(last.id());
		assertThat(last.status()).isEqualTo(Status.SENT);
	}

	@Test
	void whatIsSaidThroughARoomWaitsForTheRoom() {
		BotEngine bot = bot(DirectManners.DEFAULTS);
		bot.start();
		bot.room("lobby").direct("ann").send("psst");
		this.timeline.runDue();
		this.timeline.advance(Duration.ofSeconds(1));

		assertThat(line().sent()).singleElement()
			.extracting((post) -> post.peer())
			.isEqualTo(Peer.occupant(LOBBY, "ann"));
	}

	@Test
	void showsWhatItDoesAndMarksWhatItHasRead() {
		BotEngine bot = started(DirectManners.DEFAULTS);

		bot.direct(ANN.jid()).show(ChatState.GONE);
		bot.direct(ANN.jid()).displayed("m-1");
		bot.direct(ANN.jid()).displayed(message(ANN, "x", Origin.LIVE, Set.of(Request.MARKER)));
		bot.direct(ANN.jid()).displayed(message(ANN, "y", Origin.LIVE, Set.of()));
		this.timeline.runDue();

		assertThat(line().told()).containsExactly("ann@example.com GONE", "ann@example.com displayed m-1",
				"ann@example.com displayed id-x");
	}

	@Test
	void passesOnWhatIsAnnouncedAndWhatOtherSessionsSay() {
		started(DirectManners.DEFAULTS);

		listener().announced(new Announcement.UserUpdated("ann", Map.of("firstName", "Ann")));
		listener().direct(new DirectEvent.SentElsewhere(ANN, "1", "I do it", Instant.EPOCH));
		listener().direct(new DirectEvent.Typing(ANN, ChatState.COMPOSING));
		this.timeline.runDue();

		assertThat(this.told).containsExactly("UserUpdated[user=ann]",
				"SentElsewhere[peer=ann@example.com, id=1, time=1970-01-01T00:00:00Z]",
				"Typing[peer=ann@example.com, state=COMPOSING]");
	}

	@Test
	void beforeTheStartNothingIsSaid() {
		BotEngine bot = bot(DirectManners.DEFAULTS);

		assertThat(bot.direct(ANN.jid()).send("hello").status()).isEqualTo(Status.FAILED);
		bot.direct(ANN.jid()).show(ChatState.ACTIVE);
		bot.direct(ANN.jid()).displayed("m-1");
		assertThat(bot.direct(ANN.jid())).hasToString("DirectChat[peer=ann@example.com]");
	}

	private BotEngine started(DirectManners manners) {
		BotEngine bot = bot(manners);
		bot.start();
		this.timeline.advance(Duration.ofSeconds(1));
		return bot;
	}

	private BotEngine bot(DirectManners manners) {
		BotSettings settings = BotSettings
			.of("echo", ACCOUNT, new BotProfile("Echo", "Echo", "", null, true, null, List.of()), List.of(LOBBY))
			.withManners(Manners.DEFAULTS.withDirect(manners));
		return BotEngine.create(settings,
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), new Answering(),
						CursorStoreFactory.memory(), Runnable::run, () -> this.timeline, new Random(1),
						new Listener()));
	}

	private SimulatedLine line() {
		return (SimulatedLine) this.wire.link().direct();
	}

	private LinkListener listener() {
		return this.wire.link().listener();
	}

	private void says(Peer peer, String text, Origin origin, Set<Request> requests) {
		listener().direct(message(peer, text, origin, requests));
		this.timeline.runDue();
	}

	private static DirectMessage message(Peer peer, String text, Origin origin, Set<Request> requests) {
		return new DirectMessage(peer, Sender.of(peer.name()), text, "id-" + text, null, Instant.EPOCH, origin,
				Kind.TEXT, requests, Map.of());
	}

	private static final class Answering implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			return false;
		}

		@Override
		public boolean handle(DirectTurn turn) {
			if (turn.message().text().equals("ignore")) {
				return false;
			}
			turn.typing(true);
			turn.reply(Reply.text(turn.message().text() + " back"));
			turn.typing(false);
			return true;
		}

	}

	private final class Listener implements BotListener {

		@Override
		public void direct(Bot bot, DirectEvent event) {
			if (event instanceof DirectMessage message) {
				DirectTrafficTests.this.told.add("%s: %s".formatted(message.peer(), message.text()));
			}
			else if (event instanceof DirectEvent.StatusChanged changed) {
				DirectTrafficTests.this.told.add("%s %s".formatted(changed.peer(), changed.status()));
			}
			else {
				DirectTrafficTests.this.told.add(event.toString());
			}
		}

		@Override
		public void announced(Bot bot, Announcement announcement) {
			DirectTrafficTests.this.told.add(announcement.toString());
		}

		@Override
		public void messageSettled(Bot bot, String outcome) {
			DirectTrafficTests.this.told.add(outcome);
		}

	}

}
