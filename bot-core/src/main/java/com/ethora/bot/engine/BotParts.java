package com.ethora.bot.engine;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.ethora.bot.backend.Backend;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.file.FileSettings;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.time.ThreadTimeline;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Wire;
import org.jspecify.annotations.Nullable;

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
 * @param backend Ethora's backend, absent without one
 * @param files how files travel
 * @param requests what is done with requests and commands
 */
public record BotParts(Wire wire, CredentialsSupplier credentials, TurnHandler handler, CursorStoreFactory cursors,
		Executor workers, Supplier<Timeline> timelines, RandomGenerator random, BotListener listener,
		@Nullable Backend backend, FileSettings files, RequestHandler requests) {

	/**
	 * The parts of a bot without a backend that does nothing with requests and commands.
	 * @param wire the way to its chat server
	 * @param credentials what it logs in with
	 * @param handler what is done with messages
	 * @param cursors where it keeps how far it has come
	 * @param workers what handlers run on
	 * @param timelines what time runs on, one for each start
	 * @param random where chance comes from
	 * @param listener who is told how it goes
	 */
	public BotParts(Wire wire, CredentialsSupplier credentials, TurnHandler handler, CursorStoreFactory cursors,
			Executor workers, Supplier<Timeline> timelines, RandomGenerator random, BotListener listener) {
		this(wire, credentials, handler, cursors, workers, timelines, random, listener, null, FileSettings.DEFAULTS,
				RequestHandler.NONE);
	}

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
	 * Return the same parts with something else done with messages.
	 * @param handler what is done with messages
	 * @return the changed parts
	 */
	public BotParts withHandler(TurnHandler handler) {
		return new BotParts(this.wire, this.credentials, handler, this.cursors, this.workers, this.timelines,
				this.random, this.listener, this.backend, this.files, this.requests);
	}

	/**
	 * Return the same parts with somebody else being told.
	 * @param listener who is told how it goes
	 * @return the changed parts
	 */
	public BotParts withListener(BotListener listener) {
		return new BotParts(this.wire, this.credentials, this.handler, this.cursors, this.workers, this.timelines,
				this.random, listener, this.backend, this.files, this.requests);
	}

	/**
	 * Return the same parts with Ethora's backend.
	 * @param backend the backend, absent for none
	 * @return the changed parts
	 */
	public BotParts withBackend(@Nullable Backend backend) {
		return new BotParts(this.wire, this.credentials, this.handler, this.cursors, this.workers, this.timelines,
				this.random, this.listener, backend, this.files, this.requests);
	}

	/**
	 * Return the same parts with another way for files.
	 * @param files how files travel
	 * @return the changed parts
	 */
	public BotParts withFiles(FileSettings files) {
		return new BotParts(this.wire, this.credentials, this.handler, this.cursors, this.workers, this.timelines,
				this.random, this.listener, this.backend, files, this.requests);
	}

	/**
	 * Return the same parts with something else done with requests and commands.
	 * @param requests what is done with them
	 * @return the changed parts
	 */
	public BotParts withRequests(RequestHandler requests) {
		return new BotParts(this.wire, this.credentials, this.handler, this.cursors, this.workers, this.timelines,
				this.random, this.listener, this.backend, this.files, requests);
	}

}
