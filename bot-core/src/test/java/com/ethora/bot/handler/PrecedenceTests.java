package com.ethora.bot.handler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.OnReply;
import com.ethora.bot.annotation.OnUnmatched;
import com.ethora.bot.turn.BotTalk;
import com.ethora.bot.turn.Gate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.SimpleArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.api.extension.AnnotatedElementContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which messages a bot hears, and which of its methods handles them. The table is
 * {@code precedence.csv}; what the bots in it have is at the end of this class.
 */
class PrecedenceTests {

	private static final Map<String, List<Object>> BOTS = Map.of("all", List.of(new Everything()), "talker",
			List.of(new Talker()), "clerk", List.of(new Clerk()), "parrot", List.of(new Parrot()), "collector",
			List.of(new Collector()), "guard", List.of(new Guard(), new Parrot()), "several",
			List.of(new Everything(), new OpsOnly()));

	@ParameterizedTest(name = "{0}: ''{6}'' by {3} is handled by {8}")
	@CsvFileSource(resources = "precedence.csv", delimiter = '|', nullValues = "-")
	void theMessageIsHandledByOne(@AggregateWith(RowAggregator.class) Row row) {
		HandlerDispatcher dispatcher = HandlerDispatcher.of(BOTS.getOrDefault(row.bot(), List.of()),
				HandlerSettings.defaults());
		Gate gate = Gate.hearingBots(row.hearing()).opened(dispatcher.interest(RecordedTurn.bot("echo")));

		assertThat(gate.judge(row.message())).isEqualTo(row.verdict());
		List<String> replies = (row.verdict() == Gate.Verdict.PASS) ? RecordedTurn.answers(dispatcher, row.message())
				: List.of();

		assertThat(replies.stream().filter((reply) -> !reply.equals("unhandled")))
			.containsExactlyElementsOf(Stream.ofNullable(row.winner()).toList());
	}

	/**
	 * One line of the table.
	 *
	 * @param bot whose methods there are
	 * @param hearing whether it hears other bots
	 * @param message what is said
	 * @param verdict what the gate says
	 * @param winner which method handles it
	 */
	record Row(String bot, BotTalk.Hearing hearing, RoomMessage message, Gate.Verdict verdict,
			@Nullable String winner) {
	}

	static class RowAggregator extends SimpleArgumentsAggregator {

		@Override
		protected Row aggregateArguments(ArgumentsAccessor row, Class<?> type, AnnotatedElementContext context,
				int parameterIndex) {
			return new Row(text(row, 0), text(row, 1).equals("nobody") ? BotTalk.Hearing.NONE : BotTalk.Hearing.ALL,
					message(row), Gate.Verdict.valueOf(text(row, 7)), row.getString(8));
		}

		private static RoomMessage message(ArgumentsAccessor row) {
			String what = text(row, 4);
			Origin origin = switch (what) {
				case "old" -> Origin.HISTORY;
				case "missed", "missed file" -> Origin.ARCHIVE;
				default -> Origin.LIVE;
			};
			Kind kind = switch (what) {
				case "file", "missed file" -> Kind.MEDIA;
				case "notice" -> Kind.SYSTEM;
				case "call" -> Kind.CONTROL;
				default -> Kind.TEXT;
			};
			return new RoomMessage(text(row, 2).equals("ops") ? RecordedTurn.OPS : RecordedTurn.LOBBY,
					Sender.of(text(row, 3)), text(row, 6), "1", "17", Instant.EPOCH, origin, kind,
					thread(row.getString(5)));
		}

		private static Map<String, String> thread(@Nullable String quotes) {
			return (quotes != null)
					? Map.of("isReply", "true", "mainMessage", "{\"id\":\"7\",\"userName\":\"%s\"}".formatted(quotes))
					: Map.of();
		}

		private static String text(ArgumentsAccessor row, int column) {
			return Objects.requireNonNull(row.getString(column));
		}

	}

	/** Has a method of each sort. */
	@BotController
	static class Everything {

		@OnCommand("ping")
		String ping() {
			return "ping";
		}

		@OnCommand("list rooms")
		String listRooms() {
			return "list rooms";
		}

		@OnCommand("list")
		String list() {
			return "list";
		}

		@OnMessage(pattern = "(?i)(hi|hello)\\b.*")
		String pattern() {
			return "pattern";
		}

		@OnReply
		String reply() {
			return "reply";
		}

		@OnMention
		String mention() {
			return "mention";
		}

		@OnMedia
		String media() {
			return "media";
		}

		@OnMessage
		String message() {
			return "message";
		}

		@OnUnmatched
		String unmatched() {
			return "unmatched";
		}

	}

	/** Talks to those who talk to it. */
	@BotController
	static class Talker {

		@OnReply
		String reply() {
			return "reply";
		}

		@OnMention
		String mention() {
			return "mention";
		}

	}

	/** Knows commands, and what is none. */
	@BotController
	static class Clerk {

		@OnCommand("ping")
		String ping() {
			return "ping";
		}

		@OnMention
		String mention() {
			return "mention";
		}

		@OnUnmatched
		String unmatched() {
			return "unmatched";
		}

	}

	/** Listens to everything that is said. */
	@BotController
	static class Parrot {

		@OnMessage
		String message() {
			return "message";
		}

	}

	/** Collects files, in one room. */
	@BotController
	static class Collector {

		@OnMedia(rooms = "ops")
		String media() {
			return "media";
		}

		@OnMessage
		String message() {
			return "message";
		}

	}

	/** Looks on. */
	@BotController
	static class Guard {

		@OnMessage(observe = true)
		void look() {
		}

		@OnMedia(observe = true)
		void lookAtFiles() {
		}

	}

	/** Has its own method for one room. */
	@BotController(rooms = "ops")
	static class OpsOnly {

		@OnMessage
		String message() {
			return "ops message";
		}

		@OnMention
		String mention() {
			return "ops mention";
		}

		@OnCommand("ping")
		String ping() {
			return "ops ping";
		}

		@OnMessage(pattern = "(?i)(hi|hello)\\b.*", rooms = "lobby")
		String pattern() {
			return "lobby pattern";
		}

		@OnUnmatched
		String unmatched() {
			return "ops unmatched";
		}

	}

}
