package com.ethora.bot.engine;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.time.ThreadTimeline;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Wire;

/**
 * What a bot works with.
 *
 * @param wire the way to its chat server
 * @param credentials what it logs in with
 * @param handler what is done with messages
 * @param cursors where it keeps how far it has come
 * @param workers what handlers run on
 * @param timelines what time runs on, one for each start
 * @param random where chance comes from
 * @param listener who is told how it goes
 */
public record BotParts(Wire wire, CredentialsSupplier credentials, TurnHandler handler, CursorStoreFactory cursors,
		Executor workers, Supplier<Timeline> timelines, RandomGenerator random, BotListener listener) {

	/**
	 * The parts of a bot that keeps its cursors on its chat server where that is
	 * possible.
	 * @param wire the way to its chat server
	 * @param credentials what it logs in with
	 * @param handler what is done with messages
	 * @param workers what handlers run on
	 * @return the parts
	 */
	public static BotParts of(Wire wire, CredentialsSupplier credentials, TurnHandler handler, Executor workers) {
		return new BotParts(wire, credentials, handler, CursorStoreFactory.auto(), workers,
				() -> new ThreadTimeline("ethora-bot"), RandomGenerator.getDefault(), BotListener.NOOP);
	}

	/**
	 * Return the same parts with somebody else being told.
	 * @param listener who is told how it goes
	 * @return the changed parts
	 */
	public BotParts withListener(BotListener listener) {
		return new BotParts(this.wire, this.credentials, this.handler, this.cursors, this.workers, this.timelines,
				this.random, listener);
	}

}
