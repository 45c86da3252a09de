package com.ethora.bot.handler;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.messaging.handler.annotation.Payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What is said about handler methods that cannot work. Where a message may say more, the
 * expectation has an ellipsis.
 */
class WrongHandlersTests {

	private static final HandlerSettings SETTINGS = HandlerSettings.defaults()
		.with(HandlerExtensions.NONE.withBots(Set.of("echo", "critic")).withValues(WrongHandlersTests::resolve));

	@ParameterizedTest
	@MethodSource("mistakes")
	void isToldWithTheWayOut(Object controller, String told) {
		List<String> problems = problems(controller);

		assertThat(problems).hasSize(1);
		assertThat(problems.get(0).substring(WrongHandlers.class.getName().length() + 1)).startsWith(told.split("…")[0])
			.containsSubsequence(told.split("…"));
		assertThat(told.endsWith("…") || problems.get(0).endsWith(told.substring(told.lastIndexOf('…') + 1))).isTrue();
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(arguments(new WrongHandlers.Parameter(),
				"Parameter.guess(int, Sender) has a parameter 'number' of type int that cannot be filled: ask for …RoomMessage…, or annotate it with @Payload, @Header or @Arg; try: String guess(Sender who)"),
				arguments(new WrongHandlers.Text(),
						"Text.echo(String) has a parameter 'text' of type String that cannot be filled: ask for …; try: String echo(@Payload String text)"),
				arguments(new WrongHandlers.Returned(),
						"Returned.count() returns java.util.List<java.lang.Integer>: return nothing, a String or a Reply, …; try: String count(RoomMessage message)"),
				arguments(new WrongHandlers.BadPattern(),
						"BadPattern.hello() has a pattern that is none: Unclosed group in '('"),
				arguments(new WrongHandlers.BadCommand(), "BadCommand.book(): '{room}' is no command: …"),
				arguments(new WrongHandlers.ArgumentOfNoCommand(),
						"ArgumentOfNoCommand.chat(String) has an argument 'room' but handles no command: only commands have arguments; try: String chat(RoomMessage message)"),
				arguments(new WrongHandlers.UnknownArgument(),
						"UnknownArgument.book(LocalDate, Sender) has an argument 'day' that is not in its command 'book {room}'; try: String book(@Arg String room, Sender who)"),
				arguments(new WrongHandlers.Unconvertible(),
						"Unconvertible.book(Peer) has an argument 'who' of type Peer that no text can be converted to; try: String book(@Arg String who)"),
				arguments(new WrongHandlers.UnconvertiblePayload(),
						"UnconvertiblePayload.talk(Map) has a payload 'said' of type Map that no text can be converted to; try: String talk(@Payload String said)"),
				arguments(new WrongHandlers.TalkingObserver(),
						"TalkingObserver.look(RoomMessage) observes and returns java.lang.String: who observes says nothing; try: void look(RoomMessage message)"),
				arguments(new WrongHandlers.ObserverOfEvents(),
						"ObserverOfEvents.look(Sender) observes JOIN: only messages of rooms can be observed"),
				arguments(new WrongHandlers.MessageOfReaction(),
						"MessageOfReaction.liked(RoomMessage) has a parameter 'message' of type RoomMessage that cannot be filled: ask for …Reacted…; try: void liked(RoomEvent.Reacted reaction)"),
				arguments(new WrongHandlers.ReactionOfMessage(),
						"ReactionOfMessage.liked(Reacted) has a parameter 'reaction' of type Reacted that cannot be filled: ask for …; try: void liked(RoomMessage message)"),
				arguments(new WrongHandlers.RoomOfInvitation(),
						"RoomOfInvitation.come(Room, Sender) has a parameter 'room' of type Room that cannot be filled: ask for …Invited…; try: String come(Sender who)"),
				arguments(new WrongHandlers.RoomOfDirectMessage(),
						"RoomOfDirectMessage.aside(Room) has a parameter 'room' of type Room that cannot be filled: ask for …DirectMessage…; try: void aside(DirectMessage message)"),
				arguments(new WrongHandlers.UnknownHeader(),
						"UnknownHeader.talk(String, List) wants a header 'subject' that no message has: there are archiveId, bot, …; try: String talk(List<Attachment> files)"),
				arguments(new WrongHandlers.NowhereToSend(),
						"NowhereToSend.report(): @SendTo names no room: write one, as in @SendTo(\"ops\")"),
				arguments(new WrongHandlers.NothingToSend(),
						"NothingToSend.report(RoomMessage) has @SendTo and returns nothing that could be sent; try: String report(RoomMessage message)"),
				arguments(new WrongHandlers.MissingPlaceholder(),
						"MissingPlaceholder.any(): rooms = '${missing}' cannot be resolved: no such value"),
				arguments(new WrongHandlers.EmptyPlaceholder(),
						"EmptyPlaceholder.any(): rooms = [${empty}] comes to nothing: leave it out if all are meant"),
				arguments(new WrongHandlers.UnknownBot(),
						"UnknownBot.any() is for a bot 'nobody', but there are only [critic, echo]"),
				arguments(new WrongHandlers.UselessPattern(),
						"UselessPattern.named() has a pattern, which means nothing for MENTION: only messages have patterns"),
				arguments(new WrongHandlers.UselessReactions(),
						"UselessReactions.any() has reactions, which mean nothing for MESSAGE"),
				arguments(new WrongHandlers.UselessCommand(),
						"UselessCommand.any() has a command, which means nothing for MESSAGE"),
				arguments(new WrongHandlers.TwoMappings(),
						"TwoMappings.any() has two mappings, of which one would be forgotten: write a method for each"),
				arguments(new WrongHandlers.Twins(),
						"Twins.one() and …Twins.two() both handle the same (any message): only one may; the other can be for other rooms, or observe"),
				arguments(new WrongHandlers.TwinReactions(),
						"TwinReactions.one() and …TwinReactions.two() both handle the same (reaction +1 heart): only one may; …"),
				arguments(new WrongHandlers.Nothing(),
						"Nothing is a bot controller without a handler method: annotate one with @OnMessage, …"));
	}

	@Test
	void allOfThemAreToldTogether() {
		assertThat(problems(new WrongHandlers.RoomOfInvitation(), new WrongHandlers.BadPattern(),
				new WrongHandlers.TalkingObserver(), new WrongHandlers.Twins(), new WrongHandlers.UnknownBot()))
			.hasSize(5);
	}

	@Test
	void whatIsSuggestedWorks() {
		assertThat(RecordedTurn.answers(new Right(), "/book blue")).containsExactly("blue for alice");
		assertThat(RecordedTurn.answers(new Right(), "so")).containsExactly("so");
	}

	private static List<String> problems(Object... controllers) {
		return assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(controllers), SETTINGS))
			.actual()
			.problems();
	}

	private static String resolve(String value) {
		if (value.equals("${missing}")) {
			throw new IllegalArgumentException("no such value");
		}
		return value.equals("${empty}") ? "" : value;
	}

	@BotController
	static class Right {

		@OnCommand("book {room}")
		String book(@Arg String room, Sender who) {
			return "%s for %s".formatted(room, who.nick());
		}

		@OnMessage
		String echo(@Payload String text) {
			return text;
		}

	}

}
