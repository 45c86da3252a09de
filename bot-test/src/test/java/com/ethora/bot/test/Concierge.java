package com.ethora.bot.test;

import java.util.stream.Collectors;

import com.ethora.bot.Conversation;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import reactor.core.publisher.Flux;

import org.springframework.messaging.handler.annotation.Payload;

/**
 * A bot to be tested.
 */
@BotController
class Concierge {

	@OnCommand("deploy {service} {stage}")
	Reply deploy(@Arg String service, @Arg String stage) {
		return Reply.text("Deploy %s to %s?".formatted(service, stage)).quickReplies("yes", "no");
	}

	@OnMessage(pattern = "(?i)hello.*")
	String hello(Sender who) {
		return "Hello, %s!".formatted(who.displayName());
	}

	@OnMessage(pattern = "yes")
	String yes() {
		return "Deployed.";
	}

	@OnMessage(pattern = "again")
	String again(Conversation conversation) {
		return conversation.update(Conversation.Key.of(Integer.class), 0, (before) -> before + 1) + " times";
	}

	@OnMessage(pattern = "count")
	Flux<String> count() {
		return Flux.just("one", ", two", ", three");
	}

	@OnMessage(pattern = "thread")
	Reply thread(RoomMessage message) {
		return Reply.text("In here.").inThread(message);
	}

	@OnMessage(pattern = "verse")
	String verse() {
		return "Roses are red,\n\nviolets are blue.";
	}

	@OnMessage(pattern = "fail")
	String fail() {
		throw new IllegalStateException("as told");
	}

	@OnMessage(pattern = "react")
	void react(RoomMessage message, Room room) {
		room.react(message.ref().orElseThrow(), "+1", "heart");
	}

	@OnMessage(pattern = "history")
	String history(Room room) {
		return room.history()
			.latest(10)
			.stream()
			.map(RoomMessage::text)
			.filter((text) -> !text.isEmpty() && !text.equals("history"))
			.collect(Collectors.joining("/"));
	}

	@OnMention
	String mention(@Payload String question) {
		return "You said: " + question;
	}

	@OnDirectMessage
	String aside(DirectMessage message) {
		return "Psst: " + message.text();
	}

}
