package com.ethora.bot.handler;

import java.util.List;
import java.util.Optional;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DirectCommandTests {

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			book blue            -> blue for ann to Echo Bot
			/book blue           -> blue for ann to Echo Bot
			@Echo Bot book blue  -> blue for ann to Echo Bot
			Book "the blue"      -> the blue for ann to Echo Bot
			b blue               -> blue for ann to Echo Bot
			whisper              -> whisper from ann@example.com
			hello                -> unhandled
			where                -> unhandled
			room                 -> unhandled
			""")
	void aCommandNeedsNoSignWhereNobodyElseIs(String text, String answer) {
		assertThat(RecordedTalk.answers(new Concierge(), text)).containsExactly(answer);
	}

	@Test
	void aCommandThatIsMisunderstoodIsAnsweredWithItsUsage() {
		assertThat(RecordedTalk.answers(new Concierge(), "book"))
			.containsExactly("'room' is missing.\nUsage: `book {room}`");
		assertThat(RecordedTalk.answers(new Concierge(), "book a b")).singleElement()
			.asString()
			.startsWith("`b` is too much.");
	}

	@Test
	void whatIsNoCommandAfterAllGoesToThoseWhoTakeAnything() {
		HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Concierge(), new Chatter()),
				HandlerSettings.defaults());

		assertThat(RecordedTalk.answers(dispatcher, RecordedTalk.ANN, "book me a room please"))
			.containsExactly("aside: book me a room please");
		assertThat(RecordedTalk.answers(dispatcher, RecordedTalk.ANN, "/book me a room")).singleElement()
			.asString()
			.startsWith("`a` is too much.");
		assertThat(RecordedTalk.answers(dispatcher, RecordedTalk.ANN, "book blue")).singleElement()
			.asString()
			.startsWith("blue for ann");
	}

	@Test
	void aCommandOfARoomIsGivenToTheBotAloneOnlyThroughThatRoom() {
		HandlerDispatcher dispatcher = HandlerDispatcher.of(List.of(new Lobby()), HandlerSettings.defaults());

		assertThat(RecordedTalk.answers(dispatcher, Peer.occupant(RecordedTurn.LOBBY, "ann"), "desk"))
			.containsExactly("desk");
		assertThat(RecordedTalk.answers(dispatcher, Peer.occupant(RecordedTurn.OPS, "ann"), "desk"))
			.containsExactly("unhandled");
		assertThat(RecordedTalk.answers(dispatcher, RecordedTalk.ANN, "desk")).containsExactly("unhandled");
	}

	@Test
	void whatNeedsSomebodyToTalkToIsNoCommandInRooms() {
		assertThat(RecordedTurn.answers(new Concierge(), "/whisper")).containsExactly("unhandled");
		assertThat(RecordedTurn.answers(new Concierge(), "/room")).containsExactly("lobby");
	}

	@Test
	void inTheRoomOfTheBotAndOneOtherPersonACommandNeedsNoSign() {
		Jid alone = Jid.parse("6ab_echo-alice@conference.example.com");
		HandlerDispatcher commands = HandlerDispatcher.of(List.of(new Concierge()), HandlerSettings.defaults());
		HandlerDispatcher both = HandlerDispatcher.of(List.of(new Concierge(), new Chatter()),
				HandlerSettings.defaults());

		assertThat(RecordedTurn.in(alone, "book blue", commands).replies())
			.containsExactly("blue for alice to Echo Bot");
		assertThat(RecordedTurn.in(alone, "book", commands).replies())
			.containsExactly("'room' is missing.\nUsage: `book {room}`");
		assertThat(RecordedTurn.in(alone, "book me a room", both).replies()).containsExactly("book me a room");
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "book blue", both).replies()).containsExactly("book blue");
	}

	@Test
	void whatIsNowhereIsFoundAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Nowhere()), HandlerSettings.defaults()))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().asString().contains("Nowhere.lost", "'room'"));
	}

	@BotController
	static class Concierge {

		@OnCommand(value = "book {room}", aliases = "b")
		String book(@Arg String room, Sender who, Bot bot) {
			return "%s for %s to %s".formatted(room, who.nick(), bot.profile().name());
		}

		@OnCommand("whisper")
		String whisper(DirectMessage message) {
			return "%s from %s".formatted(message.text(), message.peer());
		}

		@OnCommand("room")
		String room(Room room) {
			return Optional.ofNullable(room.jid().local()).orElse("");
		}

		@OnCommand("where")
		String where(RoomMessage message) {
			return message.room().toString();
		}

	}

	@BotController
	static class Chatter {

		@OnDirectMessage
		String aside(DirectMessage message) {
			return "aside: " + message.text();
		}

		@OnMessage
		String any(RoomMessage message) {
			return message.text();
		}

	}

	@BotController(rooms = "lobby")
	static class Lobby {

		@OnCommand("desk")
		String desk() {
			return "desk";
		}

	}

	@BotController
	static class Nowhere {

		@OnCommand("lost")
		void lost(Room room, DirectMessage message) {
		}

	}

}
