package com.ethora.bot.wire;

import com.ethora.bot.Announcement;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Peer;

/**
 * Told what reaches us aside from what rooms say to everybody.
 */
public interface AsideListener {

	/**
	 * Somebody has said something to us alone, or another session of ours has said
	 * something to somebody.
	 * @param event what happened
	 */
	default void direct(DirectEvent event) {
	}

	/**
	 * Somebody says that a message of ours has arrived.
	 * @param peer who says so
	 * @param id our id of the message
	 * @param read whether it was read too, and all before it
	 */
	default void acknowledged(Peer peer, String id, boolean read) {
	}

	/**
	 * What we sent to one person came back.
	 * @param peer whom it was for
	 * @param id our id of the message
	 * @param refusal why
	 */
	default void returned(Peer peer, String id, Refusal refusal) {
	}

	/**
	 * The server announces something.
	 * @param announcement what
	 */
	default void announced(Announcement announcement) {
	}

}
