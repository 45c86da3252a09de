package com.ethora.bot.handler;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Attachment;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Replier;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDelete;
import com.ethora.bot.annotation.OnEdit;
import com.ethora.bot.annotation.OnInvite;
import com.ethora.bot.annotation.OnJoin;
import com.ethora.bot.annotation.OnLeave;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.OnReaction;
import com.ethora.bot.annotation.OnReply;
import com.ethora.bot.annotation.OnUnmatched;
import reactor.core.publisher.Flux;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * What docs/handlers.md shows, so that it compiles.
 */
final class HandlerSnippets {

	private HandlerSnippets() {
	}

	static List<Object> controllers() {
		return List.of(new Concierge(), new Reception(), new Auditor(), new Reporter(), new Writer(), new Carer());
	}

	@BotController
	static class Concierge {

		@OnCommand("book {room} {day}")
		String book(@Arg String room, @Arg LocalDate day, Sender who) {
			return "%s is yours on %s, %s".formatted(room, day, who.displayName());
		}

		@OnMessage(pattern = "(?i)(hi|hello)\\b.*")
		String greet(Sender who) {
			return "Hello, " + who.displayName() + "!";
		}

		@OnReply
		String goOn(@Payload String text) {
			return "You were saying: " + text;
		}

		@OnMention
		String answer(@Payload String question) {
			return "Good question.";
		}

		@OnMedia(rooms = "receipts")
		String keep(List<Attachment> files) {
			return "I keep %d of them.".formatted(files.size());
		}

		@OnUnmatched(rooms = "help")
		String sorry() {
			return "I do not understand that. Try /help.";
		}

	}

	@BotController(rooms = "${app.public-rooms:lobby}", bot = "concierge")
	static class Reception {

		@OnJoin
		String welcome(Sender newcomer) {
			return "Welcome, " + newcomer.displayName() + "!";
		}

		@OnLeave
		void left(RoomEvent.Left left, Room room) {
			// room.name(), left.nick()
		}

		@OnReaction({ "+1", "heart" })
		String thanks() {
			return "Glad that you like it.";
		}

		@OnEdit
		void edited(RoomEvent.Edited edit) {
			// edit.message(), edit.text()
		}

		@OnDelete
		void deleted(RoomEvent.Deleted deletion) {
			// deletion.message()
		}

		@OnInvite
		String invited(RoomEvent.Invited invitation) {
			return "I shall be there.";
		}

	}

	@BotController
	static class Auditor {

		@OnMessage(observe = true)
		void note(@Header String archiveId, @Header String room) {
			// archiveId, room
		}

	}

	@BotController
	@SendTo("${app.reports:ops}")
	static class Reporter {

		@OnCommand("report {what}")
		String report(@Arg String what, Sender who) {
			return "%s reports: %s".formatted(who.displayName(), what);
		}

	}

	@BotController
	static class Writer {

		@OnCommand("poem")
		Flux<String> poem() {
			return Flux.just("Roses ", "are ", "red");
		}

		@OnCommand("lines")
		List<Reply> lines() {
			return List.of(Reply.text("One"), Reply.text("Two").quickReplies("more", "stop"));
		}

		@OnCommand("later")
		CompletionStage<String> later() {
			return CompletableFuture.supplyAsync(() -> "Now");
		}

		@OnCommand("count")
		void count(Replier replier) {
			GrowingReply reply = replier.stream();
			reply.show("One");
			reply.show("One, two");
			reply.finish("One, two, three.");
			replier.react("+1");
		}

	}

	@BotController
	static class Carer {

		@OnCommand("care {name}")
		String care(@Arg String name) {
			throw new IllegalStateException("Nobody is called " + name);
		}

		@MessageExceptionHandler
		String unknown(IllegalStateException ex) {
			return ex.getMessage() + ".";
		}

	}

	@BotControllerAdvice
	static class Apologies {

		@MessageExceptionHandler
		Reply sorry(Exception ex, Sender who) {
			return Reply.text("Sorry, %s.".formatted(who.displayName()));
		}

	}

	record Ticket(String number) {
	}

	static class Tickets implements HandlerCustomizer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new TicketResolver());
		}

	}

	static class TicketResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Ticket.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, Message<?> message) {
			Jid room = HandlerHeaders.roomMessage(message).map(RoomMessage::room).orElseThrow();
			return new Ticket(room.requireLocal());
		}

	}

}
