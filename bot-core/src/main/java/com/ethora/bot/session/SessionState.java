package com.ethora.bot.session;

import java.time.Instant;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkFailure;

/**
 * Where a session stands.
 */
public sealed interface SessionState {

	/** Never started. */
	record Idle() implements SessionState {
	}

	/**
	 * An attempt is under way.
	 *
	 * @param attempt which one in a row, from 1
	 */
	record Connecting(int attempt) implements SessionState {
	}

	/**
	 * The server has let us in.
	 *
	 * @param address our full address
	 * @param since since when
	 */
	record Online(Jid address, Instant since) implements SessionState {
	}

	/**
	 * Between two attempts.
	 *
	 * @param failures how many attempts have failed in a row
	 * @param until when the next one begins
	 * @param failure why the last one failed
	 */
	record Waiting(int failures, Instant until, LinkFailure failure) implements SessionState {
	}

	/**
	 * Saying goodbye.
	 */
	record Closing() implements SessionState {
	}

	/**
	 * Given up, until started again.
	 *
	 * @param failure why
	 */
	record Failed(LinkFailure failure) implements SessionState {
	}

	/** Stopped on request. */
	record Stopped() implements SessionState {
	}

}
