package com.ethora.bot.engine;

import com.ethora.bot.Jid;
import com.ethora.bot.Peer;

/**
 * Who is told, if they ask for it, that the bot has got a message and has handled it. It
 * tells that the bot is there.
 */
public enum Acknowledge {

	/** Nobody. */
	NEVER,

	/** Those with an account of the same domain, and those in a room with the bot. */
	DOMAIN,

	/** Everybody who asks. */
	ALWAYS;

	boolean allows(Peer peer, Jid self) {
		return switch (this) {
			case NEVER -> false;
			case DOMAIN -> peer.inRoom() || peer.jid().domain().equals(self.domain());
			case ALWAYS -> true;
		};
	}

}
