package com.ethora.bot.boot;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
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
				usual.session(), usual.room(), new Gate(new BotTalk(BotTalk.Hearing.ALL, 100, 100, LIMIT), true),
				usual.order(), usual.outbox(), usual.manners());
		this.room = room;
		this.engine = BotEngine.create(hearing,
				BotParts.of(new XmppWire(XmppSettings.of(sandbox.uri(), sandbox.domain(), profile)),
						CredentialsSupplier.of(new Credentials(account, "any")), (turn) -> {
							this.heard.add("%s: %s".formatted(turn.message().sender().nick(), turn.message().text()));
							return true;
						}, Workers.create(2))
					.withListener(new BotListener() {

						@Override
						public void direct(Bot bot, DirectEvent event) {
							if (event instanceof DirectMessage message) {
								Visitor.this.heard.add("%s: %s".formatted(message.sender().nick(), message.text()));
							}
						}

					}));
		this.engine.start();
		Awaitility.await().atMost(LIMIT).until(() -> this.engine.status().ready());
	}

	BotEngine engine() {
		return this.engine;
	}

	/** Wait until a bot is in the room, too. */
	void meets(Bot bot) {
		Awaitility.await().atMost(LIMIT).until(() -> bot.room(this.room).joined());
	}

	/** Say something; what was heard before is forgotten. */
	void says(String text) {
		this.heard.clear();
		this.engine.room(this.room).send(text).join();
	}

	/** Say something to a bot alone. */
	void whispers(Bot bot, String text) {
		this.engine.direct(bot.jid()).send(Reply.text(text));
	}

	/** Wait until anybody has said this, in the room or to the visitor alone. */
	void hears(String text) {
		Awaitility.await("hears '%s'".formatted(text))
			.atMost(LIMIT)
			.until(() -> this.heard.stream().anyMatch((each) -> each.endsWith(": " + text)));
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
