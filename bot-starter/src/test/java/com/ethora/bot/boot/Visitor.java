package com.ethora.bot.boot;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Workers;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.turn.BotTalk;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.xmpp.XmppSettings;
import com.ethora.bot.xmpp.XmppWire;
import org.awaitility.Awaitility;

/**
 * Somebody in a room of a sandbox, who hears what bots say there.
 */
final class Visitor implements AutoCloseable {

	static final Duration LIMIT = Duration.ofSeconds(20);

	private final Queue<String> heard = new ConcurrentLinkedQueue<>();

	private final BotEngine engine;

	private final String room;

	Visitor(Sandbox sandbox, String room) {
		Jid account = Jid.parse("alice@" + sandbox.domain());
		BotProfile profile = BotProfile.of("Alice");
		BotSettings usual = BotSettings.of("visitor", account, profile,
				List.of(new Jid(room, "conference." + sandbox.domain(), null)));
		BotSettings hearing = new BotSettings(usual.name(), usual.jid(), usual.profile(), usual.rooms(),
				usual.session(), usual.room(), new Gate(Gate.hearingBots(BotTalk.Hearing.ALL).bots(), true),
				usual.order(), usual.outbox(), usual.manners());
		this.room = room;
		this.engine = BotEngine.create(hearing,
				BotParts.of(new XmppWire(XmppSettings.of(sandbox.uri(), sandbox.domain(), profile)),
						CredentialsSupplier.of(new Credentials(account, "any")), (turn) -> {
							this.heard.add("%s: %s".formatted(turn.message().sender().nick(), turn.message().text()));
							return true;
						}, Workers.create(2)));
		this.engine.start();
		Awaitility.await().atMost(LIMIT).until(() -> this.engine.status().ready());
	}

	BotEngine engine() {
		return this.engine;
	}

	void says(String text) {
		this.engine.room(this.room).send(text).join();
	}

	/** Wait until somebody has said this. */
	void hears(String nick, String text) {
		Awaitility.await().atMost(LIMIT).until(() -> this.heard.contains("%s: %s".formatted(nick, text)));
	}

	@Override
	public void close() {
		this.engine.stop(Duration.ZERO).toCompletableFuture().join();
	}

}
