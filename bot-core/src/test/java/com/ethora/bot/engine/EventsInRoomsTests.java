package com.ethora.bot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a running bot makes of events, files and threads.
 */
class EventsInRoomsTests {

	private final EngineFixture fixture = new EngineFixture();

	private final SimulatedRoom lobby = this.fixture.lobby;

	private final Handler handler = new Handler();

	private final BotEngine bot = this.fixture.bot(this.handler, UnaryOperator.identity());

	@Test
	void whoComesIsGreetedByAWorker() {
		this.fixture.start(this.bot);

		this.lobby.happens(entered("alice"));
		this.fixture.timeline.runDue();

		assertThat(this.fixture.work).hasSize(1);
		assertThat(this.bot.status().openTurns()).isOne();
		this.fixture.settle();
		assertThat(EngineFixture.said(this.lobby)).containsExactly("Hello, alice");
		assertThat(this.bot.status().openTurns()).isZero();
	}

	@Test
	void aStopWaitsForWhatIsBeingToldAndForWhatIsSaidThen() {
		this.fixture.start(this.bot);
		this.lobby.happens(entered("alice"));
		this.fixture.timeline.runDue();

		CompletableFuture<Void> stopped = this.bot.stop(Duration.ofSeconds(10)).toCompletableFuture();
		this.fixture.timeline.runDue();
		assertThat(stopped).isNotDone();
		this.fixture.settle();
		this.fixture.pass();

		assertThat(stopped).isDone();
		assertThat(EngineFixture.said(this.lobby)).containsExactly("Hello, alice");
	}

	@Test
	void filesAreHeardByWhoWantsThem() {
		this.fixture.start(this.bot);

		this.lobby.says("alice", "media", RoomMessage.Kind.MEDIA, Map.of());
		this.fixture.settle();

		assertThat(this.handler.heard).containsExactly("media");
	}

	@Test
	void whatTheBotHasSaidIsKnownWhateverItIsQuotedAs() {
		this.fixture.start(this.bot);
		this.lobby.says("alice", "hello");
		this.fixture.settle();
		String own = Objects.requireNonNull(this.lobby.log().get(1).archiveId());

		this.lobby.says("alice", "why?", RoomMessage.Kind.TEXT, thread(own, "Deleted User"));
		this.lobby.says("alice", "so?", RoomMessage.Kind.TEXT, thread("other", "Echo Bot"));
		this.lobby.says("alice", "no", RoomMessage.Kind.TEXT, thread("other", "Deleted User"));
		this.fixture.settle();

		assertThat(EngineFixture.said(this.lobby)).containsExactly("hello", "hello back", "why?", "so?", "no",
				"why? to you", "so? to you", "no back");
	}

	@Test
	void anAnswerCanGoToAnotherRoom() {
		Jid ops = Jid.parse("ops@conference.example.com");
		SimulatedRoom room = this.fixture.wire.room(ops);
		this.fixture.start(this.bot);
		this.bot.join("ops");
		this.fixture.pass();

		this.lobby.says("alice", "to ops");
		this.fixture.settle();

		assertThat(EngineFixture.said(room)).containsExactly("to ops");
		assertThat(EngineFixture.said(this.lobby)).containsExactly("to ops");
	}

	private static Map<String, String> thread(String id, String name) {
		return Map.of("isReply", "true", "mainMessage", "{\"id\":\"%s\",\"userName\":\"%s\"}".formatted(id, name));
	}

	private static RoomEvent entered(String nick) {
		return new RoomEvent.Entered(EngineFixture.LOBBY,
				new Occupant(Sender.of(nick), Affiliation.NONE, Role.PARTICIPANT, null), false);
	}

	private static final class Handler implements TurnHandler {

		private final List<String> heard = new ArrayList<>();

		@Override
		public boolean handle(Turn turn) {
			String text = turn.message().text();
			this.heard.add(text);
			if (text.equals("to ops")) {
				turn.replyIn("ops", Reply.text(text));
			}
			else {
				turn.reply(Reply.text(text + (turn.answersBot() ? " to you" : " back")));
			}
			return true;
		}

		@Override
		public boolean handle(EventTurn turn) {
			turn.reply(Reply.text("Hello, " + turn.sender().map(Sender::nick).orElse("you")));
			return true;
		}

		@Override
		public Interest interest(Bot bot) {
			return new Interest(true, Set.of(RoomEvent.Entered.class));
		}

	}

}
