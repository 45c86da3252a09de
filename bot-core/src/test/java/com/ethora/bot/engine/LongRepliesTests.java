package com.ethora.bot.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replies that are too long for one message.
 */
class LongRepliesTests {

	/** Three paragraphs, of which each message has room for one. */
	private static final List<String> PARAGRAPHS = IntStream.rangeClosed(1, 3)
		.mapToObj((i) -> "%d: %s".formatted(i, "word ".repeat(15).strip()))
		.toList();

	private static final String LONG = String.join("\n\n", PARAGRAPHS);

	private final EngineFixture fixture = new EngineFixture();

	@Test
	void areSaidInParts() {
		this.fixture.start(bot(LongRepliesTests::answer));

		this.fixture.lobby.says("alice", "hello");
		this.fixture.settle();

		assertThat(said()).containsExactlyElementsOf(PARAGRAPHS);
		assertThat(this.fixture.lobby.log()).extracting(RoomMessage::id).doesNotHaveDuplicates();
	}

	@Test
	void areDeliveredWhenAllOfThemIsThere() {
		BotEngine bot = bot(LongRepliesTests::answer);
		this.fixture.start(bot);

		CompletableFuture<Delivery> delivery = bot.room("lobby").send(LONG);
		this.fixture.pass();

		assertThat(said()).containsExactlyElementsOf(PARAGRAPHS);
		assertThat(delivery)
			.isCompletedWithValueMatching((first) -> first.id().equals(this.fixture.lobby.log().get(0).id()));
	}

	@Test
	void areEndedByTheNextProcessAndNothingIsSaidTwice() {
		BotEngine before = bot(LongRepliesTests::answer);
		this.fixture.start(before);
		AtomicInteger parts = new AtomicInteger();
		this.fixture.lobby.fates(() -> (parts.incrementAndGet() == 1) ? Fate.SHOWN : Fate.LOST);
		this.fixture.lobby.says("alice", "hello", Fate.SHOWN);
		this.fixture.settle();
		assertThat(said()).containsExactly(PARAGRAPHS.get(0));
		this.fixture.wire.link().cut();
		before.stop(Duration.ZERO);
		this.fixture.pass();
		this.fixture.lobby.fate(Fate.SHOWN);

		this.fixture.start(bot(LongRepliesTests::answer));
		this.fixture.settle();

		assertThat(said()).containsExactlyElementsOf(PARAGRAPHS);
	}

	@Test
	void growUntilTheMessageIsFullAndEndInMore() {
		this.fixture.start(bot((turn) -> {
			GrowingReply reply = turn.grow();
			reply.show(PARAGRAPHS.get(0));
			reply.show(LONG);
			reply.finish(LONG);
			return true;
		}));

		this.fixture.lobby.says("alice", "hello");
		this.fixture.settle();
		this.fixture.pass();

		assertThat(said()).containsExactlyElementsOf(PARAGRAPHS);
	}

	private static boolean answer(Turn turn) {
		turn.reply(Reply.text(LONG));
		return true;
	}

	private BotEngine bot(TurnHandler handler) {
		OutboxSettings usual = OutboxSettings.DEFAULTS;
		return this.fixture.bot(handler, (settings) -> settings.withOutbox(new OutboxSettings(usual.rate(),
				usual.burst(), usual.echoTimeout(), usual.expiry(), usual.capacity(), 100)));
	}

	private List<String> said() {
		return this.fixture.lobby.log()
			.stream()
			.filter((message) -> message.sender().nick().equals("echo"))
			.map(RoomMessage::text)
			.toList();
	}

}
