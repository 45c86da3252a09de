package com.ethora.bot.handler;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.Replier;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnDelete;
import com.ethora.bot.annotation.OnEdit;
import com.ethora.bot.annotation.OnInvite;
import com.ethora.bot.annotation.OnJoin;
import com.ethora.bot.annotation.OnLeave;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnReaction;
import com.ethora.bot.turn.EventSink;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.Payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

/**
 * Which methods are told of events, and what they can ask for and say.
 */
class EventHandlerTests implements EventSink {

	private static final Jid LOBBY = RecordedTurn.LOBBY;

	private static final Sender ALICE = Sender.of("alice");

	private static final MessageRef MESSAGE = MessageRef.archived("17");

	private final List<String> said = new ArrayList<>();

	@Test
	void eachEventReachesItsMethod() {
		Greeter greeter = new Greeter();

		assertThat(tell(greeter, reacted("heart"))).isTrue();
		assertThat(tell(greeter, new RoomEvent.Edited(LOBBY, ALICE, null, MESSAGE, "new"))).isTrue();
		assertThat(tell(greeter, new RoomEvent.Deleted(LOBBY, ALICE, null, MESSAGE))).isTrue();
		assertThat(tell(greeter, entered(null))).isTrue();
		assertThat(tell(greeter, new RoomEvent.Left(LOBBY, "alice"))).isTrue();
		assertThat(tell(greeter, invited(Jid.parse("alice@example.com/phone")))).isTrue();

		assertThat(this.said).containsExactly("lobby: alice: heart", "lobby: alice now says new in 17",
				"lobby: 17 of alice is gone", "lobby: Hello, alice!", "lobby: Bye, alice",
				"alice@example.com: alice@example.com wants the bot in lobby");
	}

	@Test
	void anInvitationByNobodyKnownIsNotAnswered() {
		assertThat(tell(new Greeter(), invited(LOBBY.withResource("alice")))).isTrue();

		assertThat(this.said).isEmpty();
	}

	@Test
	void whoInvitesIsSomebodyToTalkTo() {
		tell(new Guest(), invited(Jid.parse("alice@example.com/phone")));
		tell(new Guest(), invited(LOBBY.withResource("alice")));

		assertThat(this.said).containsExactly("alice@example.com: alice@example.com with alice@example.com");
	}

	@Test
	void oneMethodIsToldOfEachReaction() {
		Reactions controller = new Reactions();

		tell(controller, reacted("+1"));
		tell(controller, reacted("heart"));
		tell(controller, reacted("+1", "heart", "fire"));
		tell(controller, reacted());

		assertThat(this.said).containsExactly("lobby: up", "lobby: other [heart]", "lobby: up",
				"lobby: other [+1, heart, fire]", "lobby: other []");
	}

	@Test
	void aBotIsInterestedInWhatItsMethodsAreFor() {
		Bot bot = RecordedTurn.bot("echo");

		assertThat(dispatcher(new Reactions()).interest(bot).events()).containsExactly(RoomEvent.Reacted.class);
		assertThat(dispatcher(new Greeter()).interest(bot).events()).hasSize(6);
		assertThat(dispatcher(new Greeter()).interest(bot).media()).isFalse();
		assertThat(dispatcher(new CriticOnly()).interest(bot)).isEqualTo(Interest.WORDS);
		assertThat(dispatcher(new CriticOnly()).interest(RecordedTurn.bot("critic")).media()).isTrue();
	}

	@Test
	void methodsAskForWhatTheEventHas() {
		tell(new Arguments(), entered(Jid.parse("alice@example.com/phone")));

		assertThat(this.said).containsExactly("lobby: alice@example.com alice PARTICIPANT lobby echo %s alice"
			.formatted(Locale.getDefault().getLanguage()));
	}

	@Test
	void anEventCanBeAnsweredStepByStep() {
		tell(new Stepwise(), new RoomEvent.Left(LOBBY, "alice"));

		assertThat(this.said).containsExactly("lobby: one", "lobby: two", "lobby: no message: REFUSED");
	}

	@Test
	void whatGrowsIsSaidWhenItIsComplete() {
		tell(new Growing(), entered(null));

		assertThat(this.said).containsExactly("lobby: Hello, you");
	}

	@Test
	void nobodyIsToldOfAFailureUnlessAMethodDoesIt() {
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> tell(new Failing(), entered(null)))
			.withMessageContaining("Failing.join failed");
		assertThat(this.said).isEmpty();

		tell(new Sorry(), entered(null));
		assertThat(this.said).containsExactly("lobby: Sorry, alice");
	}

	@Test
	void whatNoMethodIsForIsNotHandled() {
		assertThat(tell(new Reactions(), entered(null))).isFalse();
		assertThat(tell(new CriticOnly(), entered(null))).isFalse();
	}

	private static RoomEvent reacted(String... reactions) {
		return new RoomEvent.Reacted(LOBBY, ALICE, null, MESSAGE, List.of(reactions));
	}

	private static RoomEvent entered(@Nullable Jid jid) {
		return new RoomEvent.Entered(LOBBY, new Occupant(ALICE, Affiliation.NONE, Role.PARTICIPANT, jid), false);
	}

	private static RoomEvent invited(Jid from) {
		return new RoomEvent.Invited(LOBBY, from, "come", false);
	}

	private boolean tell(Object controller, RoomEvent event) {
		return dispatcher(controller).handle(new EventTurn(event, RecordedTurn.bot("echo"), this));
	}

	private static HandlerDispatcher dispatcher(Object controller) {
		return HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults());
	}

	@Override
	public CompletableFuture<Delivery> send(Jid room, Reply reply) {
		this.said.add("%s: %s".formatted(room.local(), reply.text()));
		return new CompletableFuture<>();
	}

	@Override
	public DirectDelivery send(Peer person, Reply reply) {
		this.said.add("%s: %s".formatted(person, reply.text()));
		return mock(DirectDelivery.class);
	}

	@BotController
	static class Guest {

		@OnInvite
		Optional<String> invited(Optional<Peer> who, @Nullable DirectChat chat) {
			return who.map((person) -> "%s with %s".formatted(person, (chat != null) ? chat.peer() : "nobody"));
		}

	}

	@BotController
	static class Greeter {

		@OnReaction
		String reacted(@Payload String reactions, Sender who) {
			return "%s: %s".formatted(who.nick(), reactions);
		}

		@OnEdit
		String edited(RoomEvent.Edited edit, MessageRef message) {
			return "%s now says %s in %s".formatted(edit.sender().nick(), edit.text(), message.archiveId());
		}

		@OnDelete
		String deleted(@Header String archiveId, @Header("sender") String nick) {
			return "%s of %s is gone".formatted(archiveId, nick);
		}

		@OnJoin
		String joined(Sender newcomer) {
			return "Hello, %s!".formatted(newcomer.displayName());
		}

		@OnLeave
		String left(RoomEvent.Left left) {
			return "Bye, " + left.nick();
		}

		@OnInvite
		String invited(Principal who, RoomEvent.Invited invitation) {
			return "%s wants the bot in %s".formatted(who.getName(), invitation.room().local());
		}

	}

	@BotController
	static class Reactions {

		@OnReaction("+1")
		String up() {
			return "up";
		}

		@OnReaction(rooms = "lobby")
		String other(RoomEvent.Reacted reacted) {
			return "other " + reacted.reactions();
		}

	}

	@BotController(bot = "critic")
	static class CriticOnly {

		@OnJoin
		void joined() {
		}

		@OnMedia
		void media() {
		}

	}

	@BotController
	static class Arguments {

		@OnJoin
		String joined(Principal principal, Optional<Occupant> occupant, Room room, Bot bot, Locale locale,
				RoomEvent event) {
			return "%s %s %s %s %s %s".formatted(principal.getName(), occupant.map(Occupant::nick).orElse(""),
					occupant.map(Occupant::role).map(Role::name).orElse(""), room.name(), bot.name(),
					locale.getLanguage()) + " " + ((RoomEvent.Entered) event).sender().nick();
		}

	}

	@BotController
	static class Stepwise {

		@OnLeave
		void left(Replier replier) {
			replier.send("one");
			GrowingReply reply = replier.stream();
			reply.show("tw");
			reply.finish("two");
			replier.react("+1").exceptionally((error) -> {
				replier.send("no message: " + ((DeliveryException) error).reason());
				return mock(Delivery.class);
			});
		}

	}

	@BotController
	static class Growing {

		@OnJoin
		Flux<String> joined() {
			return Flux.just("Hello", ", ", "you");
		}

	}

	@BotController
	static class Failing {

		@OnJoin
		void join() {
			throw new IllegalStateException("on purpose");
		}

	}

	@BotController
	static class Sorry {

		@OnJoin
		void join() {
			throw new IllegalStateException("on purpose");
		}

		@MessageExceptionHandler
		String sorry(IllegalStateException ex, Sender who) {
			return "Sorry, " + who.nick();
		}

	}

}
