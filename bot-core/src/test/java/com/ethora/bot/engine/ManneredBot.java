package com.ethora.bot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Manner;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

/**
 * A bot with manners in a simulated lobby, with Ann who keeps order there and Bob who
 * does not. It answers everything by repeating it.
 */
final class ManneredBot {

	static final Jid LOBBY = EngineFixture.LOBBY;

	static final Jid KITCHEN = Jid.parse("kitchen@conference.example.com");

	private static final Jid ACCOUNT = Jid.parse("echo@example.com");

	final EngineFixture fixture = new EngineFixture();

	final SimulatedRoom lobby = this.fixture.lobby;

	final SimulatedRoom kitchen = this.fixture.wire.room(KITCHEN);

	final List<String> manners = new ArrayList<>();

	/** What was overheard. */
	final List<String> overheard = new ArrayList<>();

	private final CursorStoreFactory cursors = CursorStoreFactory.memory();

	private TurnHandler handler = new Echo();

	BotEngine bot;

	ManneredBot(Etiquette etiquette) {
		this.bot = create(Manners.DEFAULTS.withEtiquette(etiquette));
	}

	ManneredBot(Manners manners) {
		this.bot = create(manners);
	}

	void handler(TurnHandler handler) {
		this.handler = handler;
	}

	/** A process that knows nothing but what the server knows. */
	BotEngine create(Manners manners) {
		BotSettings settings = BotSettings.of("echo", ACCOUNT, BotProfile.of("Echo Bot"), List.of(LOBBY))
			.withManners(manners);
		return BotEngine.create(settings,
				new BotParts(this.fixture.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")),
						new Delegate(), this.cursors, this.fixture.work::add, () -> this.fixture.timeline,
						new Random(1), new Counter()));
	}

	void start() {
		this.fixture.start(this.bot);
		enters(LOBBY, "ann", Role.MODERATOR, true);
		enters(LOBBY, "bob", Role.PARTICIPANT, true);
		settle();
	}

	void restart(Etiquette etiquette) {
		this.bot.stop(Duration.ofSeconds(1));
		this.fixture.pass();
		this.bot = create(Manners.DEFAULTS.withEtiquette(etiquette));
		start();
	}

	void enters(Jid room, String nick, Role role, boolean before) {
		hear(new RoomEvent.Entered(room, new Occupant(Sender.of(nick), Affiliation.NONE, role, null), before));
	}

	void hear(RoomEvent event) {
		this.fixture.wire.link().listener().received(event);
		settle();
	}

	/** What the bot says to this. */
	List<String> says(String nick, String text) {
		int before = this.lobby.log().size();
		this.lobby.says(nick, text);
		settle();
		return said().subList(before + 1, this.lobby.log().size());
	}

	List<String> said() {
		return EngineFixture.said(this.lobby);
	}

	RoomMessage last() {
		return this.lobby.log().get(this.lobby.log().size() - 1);
	}

	void settle() {
		this.fixture.settle();
	}

	private final class Echo implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			turn.reply(Reply.text(turn.message().text() + " back"));
			return true;
		}

		@Override
		public void overhear(Turn turn) {
			ManneredBot.this.overheard.add(turn.message().text());
		}

	}

	private final class Delegate implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			return ManneredBot.this.handler.handle(turn);
		}

		@Override
		public void overhear(Turn turn) {
			ManneredBot.this.handler.overhear(turn);
		}

		@Override
		public boolean commanded(Turn turn) {
			return ManneredBot.this.handler.commanded(turn);
		}

	}

	private final class Counter implements BotListener {

		@Override
		public void behaved(Bot bot, Manner manner) {
			ManneredBot.this.manners.add(manner.label());
		}

	}

}
