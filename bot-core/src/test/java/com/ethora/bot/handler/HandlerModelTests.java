package com.ethora.bot.handler;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.Attachment;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Replier;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Headers;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What methods for messages can ask for and answer, beyond the usual, and who looks on.
 */
class HandlerModelTests {

	@Test
	void methodsAskForWhatTheMessageHas() {
		RoomMessage message = message(RoomMessage.Kind.TEXT, "/who", Map.of("xml:lang", "de-AT"));

		assertThat(answers(new Arguments(), message)).containsExactly("alice 17 de_AT nobody here");
		assertThat(answers(new Arguments(), message(RoomMessage.Kind.TEXT, "/who", Map.of()))).singleElement()
			.asString()
			.contains(" %s ".formatted(Locale.getDefault()));
	}

	@Test
	void nobodyGetsAnotherNameByCallingThemselvesByIt() {
		RoomMessage message = new RoomMessage(RecordedTurn.LOBBY, Sender.of("admin@example.com"), "/who", "1", "17",
				Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());

		assertThat(answers(new Arguments(), message)).singleElement()
			.asString()
			.startsWith("lobby@conference.example.com/admin@example.com ");
	}

	@Test
	void methodsAskForHeaders() {
		assertThat(RecordedTurn.answers(new Arguments(), "/headers"))
			.containsExactly("alice in lobby@conference.example.com: 1 is 17 for echo, no topic");
		assertThat(RecordedTurn.answers(new Arguments(), "/all")).containsExactly("17 17");
	}

	@Test
	void anArgumentOfACommandIsNotTakenForSomethingElse() {
		assertThat(RecordedTurn.answers(new Arguments(), "/speak fr")).containsExactly("fr");
	}

	@Test
	void methodsAskForFiles() {
		RoomMessage message = message(RoomMessage.Kind.MEDIA, "media", Map.of("isMediafile", "true", "location",
				"https://files.example.com/1", "mimetype", "image/png", "originalName", "chart.png"));

		assertThat(answers(new Files(), message)).containsExactly("[chart.png] chart.png Optional[chart.png]");
	}

	@Test
	void aMessageIsAnsweredStepByStep() {
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "/steps", dispatcher(new Arguments())).said())
			.containsExactly("...", ".", "one", "...", ".", "tw...", "two", "handled");
	}

	@Test
	void whoObservesIsShownTheMessageBeforeItIsHandled() {
		Watched controller = new Watched();

		assertThat(RecordedTurn.answers(controller, "hello")).containsExactly("hello");
		assertThat(controller.seen).containsExactly("any hello", "handled hello");
	}

	@Test
	void whoObservesMayFailWithoutAnyConsequence() {
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "fail", dispatcher(new Watched())).said()).containsExactly("...",
				".", "fail", "handled");
	}

	@Test
	void whatIsOnlyObservedIsHandledByNobody() {
		Watched controller = new Watched();

		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "@Echo /book", dispatcher(new OnlyWatched(controller))).said())
			.containsExactly("unhandled");
		assertThat(controller.seen).containsExactly("command null", "mention @Echo /book");
	}

	@Test
	void whatIsOnlyObservedIsNotOffered() {
		assertThat(dispatcher(new OnlyWatched(new Watched())).requests().commands(RecordedTurn.bot("echo"))).isEmpty();
	}

	@Test
	void severalMayObserveTheSame() {
		Watched first = new Watched();
		Watched second = new Watched();

		RecordedTurn.answers(HandlerDispatcher.of(List.of(new OnlyWatched(first), new OnlyWatched(second)),
				HandlerSettings.defaults()), "@Echo?");

		assertThat(first.seen).containsExactly("mention @Echo?");
		assertThat(second.seen).containsExactly("mention @Echo?");
	}

	@Test
	void answersGoWhereTheyAreSent() {
		RecordedTurn turn = RecordedTurn.in(RecordedTurn.LOBBY, "/report", dispatcher(new Elsewhere()));

		assertThat(turn.replies()).containsExactly("report");
		assertThat(turn.rooms()).containsExactly(RecordedTurn.OPS);
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "/both", dispatcher(new Elsewhere())).rooms())
			.containsExactly(RecordedTurn.LOBBY, RecordedTurn.OPS);
	}

	@Test
	void answersGoNowhereButToRoomsOfTheBot() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> RecordedTurn.answers(dispatcher(new Elsewhere()), "/nowhere"))
			.withStackTraceContaining("'attic' is none of the rooms of bot 'echo'");
	}

	@Test
	void anApplicationAddsWhatMethodsAskForAndReturn() {
		HandlerExtensions extensions = HandlerExtensions.of(List.of(new Ticketing()));
		HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Tickets()),
				HandlerSettings.defaults().with(extensions));

		assertThat(RecordedTurn.answers(dispatcher, "/close")).containsExactly("Ticket 17 of echo is done");
		assertThat(RecordedTurn.answers(dispatcher, "/echo")).containsExactly("17");
	}

	@Test
	void namesOfRoomsMayBePlaceholdersAndLists() {
		HandlerSettings settings = HandlerSettings.defaults()
			.with(HandlerExtensions.NONE.withValues((value) -> value.replace("${rooms}", "attic, ops ,")));
		HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Placed()), settings);

		assertThat(RecordedTurn.in(RecordedTurn.OPS, "x", dispatcher).replies()).containsExactly("placed");
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "x", dispatcher).replies()).containsExactly("unhandled");
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "@Echo?", dispatcher).replies()).containsExactly("lobby");
		assertThat(RecordedTurn.in(RecordedTurn.OPS, "@Echo?", dispatcher).replies()).containsExactly("placed");
	}

	private static RoomMessage message(RoomMessage.Kind kind, String text, Map<String, String> data) {
		return new RoomMessage(RecordedTurn.LOBBY, Sender.of("alice"), text, "1", "17", Instant.EPOCH,
				RoomMessage.Origin.LIVE, kind, data);
	}

	private static HandlerDispatcher dispatcher(Object controller) {
		return HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults());
	}

	private static List<String> answers(Object controller, RoomMessage message) {
		return RecordedTurn.answers(dispatcher(controller), message);
	}

	@BotController
	static class Arguments {

		@OnCommand("who")
		String who(Principal who, MessageRef message, Locale locale, Optional<Occupant> occupant) {
			return "%s %s %s %s".formatted(who.getName(), message.archiveId(), locale,
					occupant.map(Occupant::nick).orElse("nobody here"));
		}

		@OnCommand("headers")
		String headers(@Header String sender, @Header String room, @Header String messageId,
				@Header("archiveId") long archiveId, @Header String bot,
				@Header(required = false) @Nullable String topic) {
			return "%s in %s: %s is %d for %s, %s".formatted(sender, room, messageId, archiveId, bot,
					(topic != null) ? topic : "no topic");
		}

		@OnCommand("all")
		String all(@Headers Map<String, Object> all, MessageHeaders headers) {
			return "%s %s".formatted(all.get("archiveId"), headers.get("archiveId"));
		}

		@OnCommand("speak {language}")
		String speak(@Arg Locale language) {
			return language.getLanguage();
		}

		@OnCommand("steps")
		void steps(Replier replier) {
			replier.send("one");
			replier.typing(true);
			GrowingReply reply = replier.stream();
			reply.show("tw");
			reply.finish("two");
		}

	}

	@BotController
	static class Files {

		@OnMedia
		String keep(List<Attachment> files, Attachment first, Optional<Attachment> maybe) {
			return "%s %s %s".formatted(files.stream().map(Attachment::name).toList(), first.name(),
					maybe.map(Attachment::name));
		}

	}

	@BotController
	static class Watched {

		private final List<String> seen = new ArrayList<>();

		@OnMessage(observe = true)
		void look(RoomMessage message) {
			this.seen.add("any " + message.text());
			if (message.text().equals("fail")) {
				throw new AssertionError("on purpose");
			}
		}

		@OnMessage
		String handle(RoomMessage message) {
			this.seen.add("handled " + message.text());
			return message.text();
		}

	}

	@BotController
	static class OnlyWatched {

		private final Watched watched;

		OnlyWatched(Watched watched) {
			this.watched = watched;
		}

		@OnMention(observe = true)
		void mention(RoomMessage message) {
			this.watched.seen.add("mention " + message.text());
		}

		@OnCommand(value = "book", observe = true)
		void command(@Header(required = false) @Nullable String topic) {
			this.watched.seen.add("command " + topic);
		}

		@OnCommand(value = "count {times}", observe = true)
		void count(@Arg int times) {
			this.watched.seen.add("count " + times);
		}

	}

	@BotController
	@SendTo("ops")
	static class Elsewhere {

		@OnCommand("report")
		String report() {
			return "report";
		}

		@OnCommand("both")
		@SendTo({ "lobby", "ops" })
		String both() {
			return "both";
		}

		@OnCommand("nowhere")
		@SendTo("attic")
		String nowhere() {
			return "nowhere";
		}

	}

	record Ticket(String id) {
	}

	@BotController
	static class Tickets {

		@OnCommand("close")
		Ticket close(Ticket ticket) {
			return ticket;
		}

		@OnCommand("echo")
		String echo(Ticket ticket) {
			return ticket.id();
		}

	}

	static class Ticketing implements HandlerCustomizer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new HandlerMethodArgumentResolver() {

				@Override
				public boolean supportsParameter(MethodParameter parameter) {
					return parameter.getParameterType() == Ticket.class;
				}

				@Override
				public Object resolveArgument(MethodParameter parameter, Message<?> message) {
					return new Ticket(
							String.valueOf(HandlerHeaders.roomMessage(message).map(RoomMessage::archiveId).orElse("")));
				}

			});
		}

		@Override
		public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
			handlers.add(new HandlerMethodReturnValueHandler() {

				@Override
				public boolean supportsReturnType(MethodParameter returnType) {
					return returnType.getParameterType() == Ticket.class;
				}

				@Override
				public void handleReturnValue(@Nullable Object value, MethodParameter returnType, Message<?> message) {
					HandlerHeaders.replier(message)
						.ifPresent((replier) -> replier.send("Ticket %s of %s is done".formatted(
								(value instanceof Ticket ticket) ? ticket.id() : "?",
								HandlerHeaders.bot(message).name())));
				}

			});
		}

	}

	@BotController(rooms = "${rooms}")
	static class Placed {

		@OnMessage
		String placed() {
			return "placed";
		}

		@OnMention(rooms = "lobby")
		String lobby() {
			return "lobby";
		}

	}

}
