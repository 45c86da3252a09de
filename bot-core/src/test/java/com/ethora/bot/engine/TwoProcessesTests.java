package com.ethora.bot.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for two {@link BotEngine engines} of one account in one room, which nobody wants
 * and which happens.
 */
class TwoProcessesTests {

	private static final Jid ACCOUNT = Jid.parse("app_bot@example.com");

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final int MESSAGES = 400;

	private final SplittableRandom random = new SplittableRandom(1);

	private final SimulatedTimeline timeline = new SimulatedTimeline(this.random.split());

	private final SimulatedWire wire = new SimulatedWire(this.timeline);

	private final SimulatedRoom lobby = this.wire.room(LOBBY);

	private final Map<String, Integer> handled = new HashMap<>();

	@Test
	void theyTakeTurnsAndNothingIsLostOrDoubled() {
		this.wire.latency(() -> Duration.ofMillis(this.random.nextInt(50)));
		start("one");
		this.timeline.advance(Duration.ofSeconds(2));
		start("two");

		for (int i = 0; i < MESSAGES; i++) {
			this.lobby.says("ann", "number " + i);
			this.timeline.advance(Duration.ofMillis(this.random.nextInt(5_000)));
		}
		this.timeline.advance(Duration.ofMinutes(5));

		assertThat(this.handled).containsKeys("one", "two");
		assertThat(this.lobby.log()).extracting(RoomMessage::text)
			.filteredOn((text) -> text.startsWith("re "))
			.containsExactlyElementsOf(
					IntStream.range(0, MESSAGES).mapToObj((number) -> "re number " + number).toList());
		assertThat(Cursor.parse(this.wire.notes().texts().values().iterator().next()).after())
			.isEqualTo(this.lobby.log().get(this.lobby.log().size() - 1).archiveId());
	}

	private void start(String process) {
		BotSettings settings = BotSettings.of(process, ACCOUNT, BotProfile.of("Bot"), List.of(LOBBY));
		BotEngine.create(settings,
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), (turn) -> {
					this.handled.merge(process, 1, Integer::sum);
					turn.reply(Reply.text("re " + turn.message().text()));
					return true;
				}, CursorStoreFactory.server(),
						(work) -> this.timeline.schedule(Duration.ofMillis(this.random.nextInt(2_000)), work),
						() -> this.timeline, this.random.split(), BotListener.NOOP))
			.start();
	}

}
