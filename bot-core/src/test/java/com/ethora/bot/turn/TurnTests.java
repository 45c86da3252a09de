package com.ethora.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

/**
 * Tests for {@link Turn}.
 */
class TurnTests {

	private static final RoomMessage MESSAGE = new RoomMessage(Jid.parse("lobby@conference.example.com"),
			Sender.of("ann"), "Hello", "m1", "1", Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT,
			Map.of());

	@Test
	void knowsItsRoom() {
		Bot bot = mock(Bot.class);
		Room room = mock(Room.class);
		given(bot.room("lobby@conference.example.com")).willReturn(room);
		Turn turn = new Turn(MESSAGE, bot, mock(ReplySink.class));

		assertThat(turn.room()).isSameAs(room);
		assertThat(turn.bot()).isSameAs(bot);
		assertThat(turn.message()).isSameAs(MESSAGE);
	}

	@Test
	void aGrowingReplyTakesItsPlaceWhenItIsBegun() {
		RecordedReplies sink = new RecordedReplies();
		Turn turn = new Turn(MESSAGE, mock(Bot.class), sink);

		turn.reply(Reply.text("first"));
		GrowingReply growing = turn.grow();
		turn.reply(Reply.text("third"));
		growing.finish("second");

		assertThat(sink.said).containsExactly("0: first", "2: third", "1: second");
		assertThat(turn.end()).hasSize(3);
	}

	@Test
	void aReplyThatNeverGrewSaysNothing() {
		RecordedReplies sink = new RecordedReplies();
		Turn turn = new Turn(MESSAGE, mock(Bot.class), sink);
		turn.grow();

		assertThat(turn.end()).isEmpty();
		assertThat(sink.said).isEmpty();
	}

	@Test
	void whatIsFinishedDoesNotGrow() {
		GrowingReply growing = new Turn(MESSAGE, mock(Bot.class), new RecordedReplies()).grow();
		growing.finish("all");

		assertThatIllegalStateException().isThrownBy(() -> growing.show("more"));
		assertThatIllegalStateException().isThrownBy(() -> growing.finish("more")).withMessage("The reply is finished");
	}

	@Test
	void nothingGrowsAfterTheTurn() {
		RecordedReplies sink = new RecordedReplies();
		Turn turn = new Turn(MESSAGE, mock(Bot.class), sink);
		GrowingReply growing = turn.grow();
		turn.end();

		assertThatIllegalStateException().isThrownBy(() -> growing.show("late"));
		assertThat(turn.end()).isEmpty();
		assertThat(sink.said).isEmpty();
	}

	@Test
	void whatAHandlerDoesWithItsPromiseIsItsOwnAffair() {
		ReplySink sink = mock(ReplySink.class);
		CompletableFuture<Delivery> delivery = new CompletableFuture<>();
		given(sink.send(MESSAGE, 0, Reply.text("Hi"))).willReturn(delivery);
		Turn turn = new Turn(MESSAGE, mock(Bot.class), sink);

		turn.reply(Reply.text("Hi")).cancel(true);

		assertThat(turn.end()).singleElement().satisfies((kept) -> assertThat(kept).isNotDone());
	}

	@Test
	void blankTextsAreRefusedAndDoNoHarm() {
		RecordedReplies sink = new RecordedReplies();
		Turn turn = new Turn(MESSAGE, mock(Bot.class), sink);
		GrowingReply growing = turn.grow();

		assertThatIllegalArgumentException().isThrownBy(() -> growing.show(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> growing.finish(""));
		growing.show("text");
		turn.end();

		assertThat(sink.said).containsExactly("0: text...", "0: text");
	}

	private static final class RecordedReplies implements ReplySink {

		private final List<String> said = new ArrayList<>();

		@Override
		public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
			this.said.add(index + ": " + reply.text());
			return new CompletableFuture<>();
		}

		@Override
		public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
			return new GrowingReply() {

				@Override
				public void show(String textSoFar) {
					RecordedReplies.this.said.add(index + ": " + textSoFar + "...");
				}

				@Override
				public CompletableFuture<Delivery> finish(String text) {
					return send(to, index, Reply.text(text));
				}

			};
		}

		@Override
		public void typing(RoomMessage to, boolean active) {
			throw new UnsupportedOperationException();
		}

	}

}
