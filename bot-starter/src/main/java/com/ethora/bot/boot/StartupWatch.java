package com.ethora.bot.boot;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;

/**
 * Sees the moment when a bot is ready for the first time, or when it is clear that it
 * will not be.
 */
final class StartupWatch implements BotListener {

	private final Map<String, Watched> watched = new ConcurrentHashMap<>();

	/**
	 * Watch a bot that is about to start.
	 * @return completed when it is ready, or failed with why it will not be
	 */
	CompletableFuture<Void> watch(BotEngine bot) {
		Watched fresh = new Watched(bot, new CompletableFuture<>());
		this.watched.put(bot.name(), fresh);
		return fresh.ready().whenComplete((ready, failure) -> this.watched.remove(bot.name()));
	}

	@Override
	public void connectionChanged(Bot bot, SessionState state) {
		Watched seen = this.watched.get(bot.name());
		if (seen != null) {
			if (state instanceof SessionState.Failed failed) {
				seen.fail("was not let in: %s".formatted(failed.failure().message()));
			}
			seen.look();
		}
	}

	@Override
	public void roomChanged(Bot bot, Jid room, RoomState state) {
		Watched seen = this.watched.get(bot.name());
		if (seen != null) {
			if (state instanceof RoomState.Refused refused) {
				seen.fail("may not enter %s: %s".formatted(room, refused.reason()));
			}
			seen.look();
		}
	}

	private record Watched(BotEngine bot, CompletableFuture<Void> ready) {

		void look() {
			if (this.bot.status().ready()) {
				this.ready.complete(null);
			}
		}

		void fail(String reason) {
			this.ready.completeExceptionally(BotStartupException.of("Bot '%s' %s".formatted(this.bot.name(), reason),
					"Mend that, or set 'ethora.bot.startup-policy' to background to start all the same"));
		}

	}

}
