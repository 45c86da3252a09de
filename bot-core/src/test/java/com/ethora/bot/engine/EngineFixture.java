package com.ethora.bot.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

/**
 * A bot in a simulated lobby. Its handler runs when told to.
 */
final class EngineFixture {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid ACCOUNT = Jid.parse("echo@example.com");

	final SimulatedTimeline timeline = new SimulatedTimeline();

	final SimulatedWire wire = new SimulatedWire(this.timeline);

	final SimulatedRoom lobby = this.wire.room(LOBBY);

	final Deque<Runnable> work = new ArrayDeque<>();

	private final CursorStoreFactory cursors = CursorStoreFactory.memory();

	/** A bot with this handler; all of them share an account, cursors and rooms. */
	BotEngine bot(TurnHandler handler, UnaryOperator<BotSettings> settings) {
		BotSettings usual = BotSettings.of("echo", ACCOUNT, BotProfile.of("Echo Bot"), List.of(LOBBY));
		return BotEngine.create(settings.apply(usual),
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), handler,
						this.cursors, this.work::add, () -> this.timeline, new Random(1), BotListener.NOOP));
	}

	void start(BotEngine bot) {
		bot.start();
		pass();
	}

	void pass() {
		this.timeline.advance(Duration.ofSeconds(2));
	}

	/** Let the network and the workers come to rest. */
	void settle() {
		this.timeline.runDue();
		while (!this.work.isEmpty()) {
			this.work.removeFirst().run();
			this.timeline.runDue();
		}
	}

	static List<String> said(SimulatedRoom room) {
		return room.log().stream().map(RoomMessage::text).toList();
	}

}
