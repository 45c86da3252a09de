package com.ethora.bot.handler;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Attachment;
import com.ethora.bot.Peer;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnInvite;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.OnReaction;
import com.ethora.bot.annotation.Trigger;

import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.annotation.SendTo;

/**
 * Handler methods that cannot work, one of each kind.
 */
final class WrongHandlers {

	private WrongHandlers() {
	}

	@BotController
	static class Parameter {

		@OnMessage
		String guess(int number, Sender who) {
			return "";
		}

	}

	@BotController
	static class Text {

		@OnMessage
		String echo(String text) {
			return text;
		}

	}

	@BotController
	static class Returned {

		@OnMessage
		List<Integer> count() {
			return List.of();
		}

	}

	@BotController
	static class BadPattern {

		@OnMessage(pattern = "(")
		void hello() {
		}

	}

	@BotController
	static class BadCommand {

		@OnCommand("{room}")
		void book() {
		}

	}

	@BotController
	static class ArgumentOfNoCommand {

		@OnMention
		String chat(@Arg String room) {
			return room;
		}

	}

	@BotController
	static class UnknownArgument {

		@OnCommand("book {room}")
		String book(@Arg LocalDate day, Sender who) {
			return "";
		}

	}

	@BotController
	static class Unconvertible {

		@OnCommand("book {who}")
		String book(@Arg Peer who) {
			return "";
		}

	}

	@BotController
	static class UnconvertiblePayload {

		@OnMessage
		String talk(@Payload Map<String, String> said) {
			return "";
		}

	}

	@BotController
	static class TalkingObserver {

		@OnMessage(observe = true)
		String look(RoomMessage message) {
			return "";
		}

	}

	@BotController
	static class ObserverOfEvents {

		@BotMapping(trigger = Trigger.JOIN, observe = true)
		void look(Sender who) {
		}

	}

	@BotController
	static class MessageOfReaction {

		@OnReaction
		void liked(RoomMessage message) {
		}

	}

	@BotController
	static class ReactionOfMessage {

		@OnMessage
		void liked(RoomEvent.Reacted reaction) {
		}

	}

	@BotController
	static class RoomOfInvitation {

		@OnInvite
		String come(Room room, Sender who) {
			return "";
		}

	}

	@BotController
	static class RoomOfDirectMessage {

		@OnDirectMessage
		void aside(Room room) {
		}

	}

	@BotController
	static class UnknownHeader {

		@OnMedia
		String talk(@Header("subject") String subject, List<Attachment> files) {
			return subject;
		}

	}

	@BotController
	static class NowhereToSend {

		@OnMessage
		@SendTo
		String report() {
			return "";
		}

	}

	@BotController
	static class NothingToSend {

		@OnMessage
		@SendTo("ops")
		void report(RoomMessage message) {
		}

	}

	@BotController
	static class MissingPlaceholder {

		@OnMessage(rooms = "${missing}")
		void any() {
		}

	}

	@BotController(rooms = "${empty}")
	static class EmptyPlaceholder {

		@OnMessage
		void any() {
		}

	}

	@BotController
	static class UnknownBot {

		@OnMessage(bot = "nobody")
		void any() {
		}

	}

	@BotController
	static class UselessPattern {

		@BotMapping(trigger = Trigger.MENTION, pattern = "hi")
		void named() {
		}

	}

	@BotController
	static class UselessReactions {

		@BotMapping(trigger = Trigger.MESSAGE, reactions = "+1")
		void any() {
		}

	}

	@BotController
	static class UselessCommand {

		@BotMapping(trigger = Trigger.MESSAGE, command = "book")
		void any() {
		}

	}

	@BotController
	static class TwoMappings {

		@OnMessage
		@OnMention
		void any() {
		}

	}

	@BotController
	static class Twins {

		@OnMessage
		void one() {
		}

		@OnMessage
		void two() {
		}

	}

	@BotController
	static class TwinReactions {

		@OnReaction({ "heart", "+1" })
		void one() {
		}

		@OnReaction("heart")
		void two() {
		}

	}

	@BotController
	static class Nothing {

	}

}
