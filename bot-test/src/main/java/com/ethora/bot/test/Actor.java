package com.ethora.bot.test;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.BotStatus;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One bot under test, and the ways in which it can be stopped and started.
 */
final class Actor {

	private static final Duration DRAIN = Duration.ofSeconds(20);

	private static final Duration LONG = Duration.ofMinutes(5);

	private final BotSettings settings;

	private final ChatServer server;

	private final Pulse pulse;

	private final Hands hands = new Hands();

	private @Nullable BotLife life;

	private @Nullable BotEngine engine;

	Actor(BotSettings settings, ChatServer server, Pulse pulse) {
		this.settings = settings;
		this.server = server;
		this.pulse = pulse;
		pulse.add(this.hands);
	}

	/** The parts of the bot, with everything real taken out that a test cannot have. */
	BotParts equip(BotParts parts) {
		return new BotParts(this.server.wire(this.settings.jid(), this.settings.profile()),
				CredentialsSupplier.of(new Credentials(this.settings.jid(), "secret")), parts.handler(),
				parts.cursors(), this.hands, this::live, new Random(1), parts.listener(), parts.backend(),
				parts.files(), parts.requests());
	}

	private Timeline live() {
		BotLife begun = new BotLife(this.server.time());
		this.life = begun;
		return begun;
	}

	void embody(BotEngine engine) {
		this.engine = engine;
	}

	BotSettings settings() {
		return this.settings;
	}

	BotEngine engine() {
		return Objects.requireNonNull(this.engine, "The bot was not made yet");
	}

	/** Whether it is in every room that it is to be in. */
	void awaitReady() {
		this.pulse.pass(LONG, this::ready);
		if (!ready()) {
			throw new IllegalStateException(
					"Bot '%s' does not get into its rooms: %s".formatted(this.settings.name(), engine().status()));
		}
	}

	private boolean ready() {
		return engine().status().ready() && engine().rooms().stream().allMatch((room) -> room.joined());
	}

	/** Whether it is about to say something, if only time passes. */
	boolean aboutToSpeak() {
		BotStatus status = engine().status();
		if (status.pendingReplies() > 0) {
			return true;
		}
		boolean busy = !this.hands.busy().isEmpty();
		ServerLink link = this.server.link(this.settings.jid());
		return (status.openTurns() > 0 && !busy) || (link != null && link.types() && !this.pulse.waitsForOthers());
	}

	boolean idle() {
		return this.hands.busy().isEmpty() && engine().status().openTurns() == 0;
	}

	void start() {
		engine().start();
		awaitReady();
	}

	/** Stop in good order. */
	void stop() {
		CompletableFuture<Void> stopped = engine().stop(DRAIN).toCompletableFuture();
		this.pulse.pass(LONG, stopped::isDone);
		if (!stopped.isDone()) {
			throw new IllegalStateException("Bot '%s' does not stop".formatted(this.settings.name()));
		}
		this.hands.abandon();
	}

	/** Die, with nothing kept that the server does not have. */
	void die() {
		BotLife ending = Objects.requireNonNull(this.life, "The bot was not started yet");
		ending.die();
		cut();
		this.hands.abandon();
		CompletableFuture<Void> stopped = engine().stop(Duration.ZERO).toCompletableFuture();
		ending.rest(stopped);
		if (!stopped.isDone()) {
			throw new IllegalStateException("What is left of bot '%s' does not end".formatted(this.settings.name()));
		}
	}

	/** Lose the connection. */
	void cut() {
		ServerLink link = this.server.link(this.settings.jid());
		if (link != null) {
			link.cut();
		}
	}

}
