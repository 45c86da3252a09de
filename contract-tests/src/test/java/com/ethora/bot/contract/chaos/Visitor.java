package com.ethora.bot.contract.chaos;

import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody in a room who comes back whenever the server does.
 */
abstract class Visitor implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Visitor.class);

	private final Supplier<PlainClient> login;

	private final Jid room;

	private volatile @Nullable PlainClient client;

	Visitor(Supplier<PlainClient> login, Jid room) {
		this.login = login;
		this.room = room;
	}

	final Jid room() {
		return this.room;
	}

	final @Nullable PlainClient client() {
		return this.client;
	}

	/** Enter the room, or do what one does there. */
	final synchronized void step() {
		PlainClient current = this.client;
		try {
			if (current != null) {
				act(current);
			}
			else {
				enter();
			}
		}
		catch (RuntimeException | AssertionError ex) {
			logger.debug("Somebody in {} has to come again", this.room);
			close();
		}
	}

	/** We are about to enter, so that nothing is missed. */
	void arrive(PlainClient client) {
	}

	/** Do something in the room; fails when the connection is gone. */
	abstract void act(PlainClient client);

	@Override
	public final synchronized void close() {
		PlainClient current = this.client;
		if (current != null) {
			this.client = null;
			current.close();
		}
	}

	private void enter() {
		PlainClient fresh = this.login.get();
		try {
			arrive(fresh);
			fresh.join(this.room);
			this.client = fresh;
		}
		finally {
			if (this.client == null) {
				fresh.close();
			}
		}
	}

}
