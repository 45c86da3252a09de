package com.ethora.bot.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.boot.BotProperties.StartupPolicy;
import com.ethora.bot.engine.BotEngine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the bots last and stops them first, so that all they need is there while they
 * work.
 */
final class BotLifecycle implements SmartLifecycle {

	/** After the servers of the application, and before them when stopping. */
	static final int PHASE = Integer.MAX_VALUE - 100;

	/** The time to say goodbye in, once all is handled. */
	private static final Duration FAREWELL = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(BotLifecycle.class);

	private final Bots bots;

	private final StartupWatch watch;

	private volatile boolean running;

	BotLifecycle(Bots bots, StartupWatch watch) {
		this.bots = bots;
		this.watch = watch;
	}

	@Override
	public void start() {
		this.running = true;
		try {
			List<CompletableFuture<Void>> awaited = new ArrayList<>();
			for (BotEngine bot : this.bots.open()) {
				if (properties(bot).startupPolicy() == StartupPolicy.FAIL) {
					awaited.add(ready(bot));
				}
				bot.start();
			}
			awaited.forEach(CompletableFuture::join);
		}
		catch (CompletionException ex) {
			stop();
			throw (ex.getCause() instanceof BotStartupException cause) ? cause : ex;
		}
	}

	@Override
	public void stop() {
		stopAll().join();
	}

	@Override
	public void stop(Runnable callback) {
		stopAll().whenComplete((stopped, failure) -> callback.run());
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private CompletableFuture<Void> ready(BotEngine bot) {
		Duration limit = properties(bot).server().connectTimeout();
		CompletableFuture<Void> ready = this.watch.watch(bot);
		CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
			.execute(() -> ready.completeExceptionally(BotStartupException.of(
					"Bot '%s' was not ready within %s".formatted(bot.name(), limit),
					"See whether the chat server is reachable, or set 'ethora.bot.startup-policy' to background")));
		return ready;
	}

	/** Never fails and never takes longer than it may: the application wants to end. */
	private CompletableFuture<Void> stopAll() {
		this.running = false;
		return CompletableFuture.allOf(this.bots.close().stream().map(this::stopped).toArray(CompletableFuture[]::new));
	}

	private CompletableFuture<Void> stopped(BotEngine bot) {
		Duration drain = properties(bot).handlers().drainTimeout();
		return bot.stop(drain)
			.toCompletableFuture()
			.copy()
			.orTimeout(drain.plus(FAREWELL).toMillis(), TimeUnit.MILLISECONDS)
			.exceptionally((failure) -> {
				logger.warn("Bot '{}' did not stop in time", bot.name());
				return null;
			});
	}

	private BotProperties properties(BotEngine bot) {
		return this.bots.properties(bot);
	}

}
