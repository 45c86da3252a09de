package com.ethora.bot.turn;

import java.time.Instant;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

/**
 * Tests for {@link Turn}.
 */
class TurnTests {

	@Test
	void knowsItsRoom() {
		Bot bot = mock(Bot.class);
		Room room = mock(Room.class);
		given(bot.room("lobby@conference.example.com")).willReturn(room);
		RoomMessage message = new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("ann"), "Hello",
				"m1", "1", Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());

		Turn turn = new Turn(message, bot, mock(ReplySink.class));

		assertThat(turn.room()).isSameAs(room);
		assertThat(turn.bot()).isSameAs(bot);
		assertThat(turn.message()).isSameAs(message);
	}

}
