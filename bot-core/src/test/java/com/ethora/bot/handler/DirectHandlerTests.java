package com.ethora.bot.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.turn.DirectSink;
import com.ethora.bot.turn.DirectTurn;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.messaging.handler.annotation.Payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.mock;

class DirectHandlerTests {

	private static final Peer ANN = Peer.account(Jid.parse("ann@example.com"));

	private static final Peer ASIDE = Peer.occupant(RecordedTurn.LOBBY, "ann");

	private final List<String> said = new ArrayList<>();

	@Test
	void answersToThePersonAndTypesMeanwhile() {
		assertThat(handle(new Concierge(), ANN, "hello")).isTrue();

		assertThat(this.said).containsExactly("...", "hello from ann@example.com to Echo Bot (Ann)", ".");
	}

	@Test
	void thePatternComesFirst() {
		handle(new Concierge(), ANN, "bye you");

		assertThat(this.said).containsExactly("...", "bye", ".");
	}

	@Test
	void aMethodForRoomsGetsNothingThatIsSaidAside() {
		assertThat(handle(new Rooms(), ANN, "hello")).isFalse();
		assertThat(this.said).isEmpty();
	}

	@Test
	void aMethodForPeopleGetsNothingThatIsSaidInARoom() {
		assertThat(RecordedTurn.answers(new Concierge(), "hello")).containsExactly("unhandled");
	}

	@Test
	void aControllerForARoomGetsWhatIsSaidAsideThereOnly() {
		assertThat(handle(new Lobby(), ANN, "hello")).isFalse();
		assertThat(handle(new Lobby(), Peer.occupant(RecordedTurn.OPS, "ann"), "hello")).isFalse();
		assertThat(handle(new Lobby(), ASIDE, "hello")).isTrue();
	}

	@Test
	void aControllerForAnotherBotGetsNothing() {
		assertThat(handle(new Critic(), ANN, "hello")).isFalse();
	}

	@Test
	void whatComesLittleByLittleIsSaidAtOnce() {
		handle(new Slow(), ANN, "flux");
		handle(new Slow(), ANN, "list");

		assertThat(this.said).containsExactly("...", "one two", ".", "...", "one", "two", ".");
	}

	@Test
	void aFailureComesOutAndTypingEnds() {
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> handle(new Failing(), ANN, "hello"))
			.withCauseInstanceOf(IllegalStateException.class);
		assertThat(this.said).hasSize(3).startsWith("...").endsWith(".");
		assertThat(this.said.get(1)).startsWith("Sorry, that did not work (");
	}

	@Test
	void whatCannotBeFilledIsFoundBeforeTheFirstMessage() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Wrong()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems()).anySatisfy((problem) -> assertThat(problem).contains("room",
					"DirectChat, DirectMessage", "try: void aside(DirectMessage message)")));
	}

	@Test
	void twoMethodsForTheSameAreATie() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Concierge(), new Failing()), HandlerSettings.defaults()))
			.withMessageContaining("any direct message");
	}

	@Test
	void tellsWhatItHandles() {
		assertThat(HandlerDispatcher.of(List.of(new Concierge()), HandlerSettings.defaults()).mappings())
			.anySatisfy((line) -> assertThat(line).startsWith("direct message 'bye.*' -> "))
			.anySatisfy((line) -> assertThat(line).startsWith("any direct message -> "));
	}

	private boolean handle(Object controller, Peer peer, String text) {
		DirectMessage message = new DirectMessage(peer, new Sender("ann", "Ann", null, false), text, "1", null,
				Instant.EPOCH, DirectMessage.Origin.LIVE, Kind.TEXT, Set.of(), Map.of());
		return HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults())
			.handle(new DirectTurn(message, RecordedTurn.bot("echo"), new Sink()));
	}

	private final class Sink implements DirectSink {

		@Override
		public DirectDelivery send(DirectMessage to, Reply reply) {
			DirectHandlerTests.this.said.add(reply.text());
			return mock(DirectDelivery.class);
		}

		@Override
		public void typing(DirectMessage to, boolean active) {
			DirectHandlerTests.this.said.add(active ? "..." : ".");
		}

	}

	@BotController
	static class Concierge {

		@OnDirectMessage
		String any(@Payload String text, DirectMessage message, Sender sender, Peer peer, DirectChat chat, Bot bot) {
			assertThat(chat.peer()).isEqualTo(peer).isEqualTo(message.peer());
			return "%s from %s to %s (%s)".formatted(text, peer, bot.profile().name(), sender.displayName());
		}

		@OnDirectMessage(pattern = "bye.*")
		Reply bye() {
			return Reply.text("bye");
		}

	}

	@BotController
	static class Rooms {

		@OnMessage
		String any(RoomMessage message) {
			return message.text();
		}

	}

	@BotController(rooms = "lobby")
	static class Lobby {

		@OnDirectMessage
		void aside() {
		}

	}

	@BotController(bot = "critic")
	static class Critic {

		@OnDirectMessage
		String aside() {
			return "no";
		}

	}

	@BotController
	static class Slow {

		@OnDirectMessage(pattern = "flux")
		Flux<String> flux() {
			return Flux.just("one ", "two");
		}

		@OnDirectMessage(pattern = "list")
		List<String> list() {
			return List.of("one", "two");
		}

	}

	@BotController
	static class Failing {

		@OnDirectMessage
		void fail() {
			throw new IllegalStateException("as wanted");
		}

	}

	@BotController
	static class Wrong {

		@OnDirectMessage
		void aside(Room room) {
		}

	}

}
