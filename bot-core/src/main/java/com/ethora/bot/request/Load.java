package com.ethora.bot.request;

import java.util.HashMap;
import java.util.Map;

import com.ethora.bot.Jid;

/**
 * How much is being done, and for whom: nobody gets all of it. Safe for use by any
 * thread.
 */
final class Load {

	private final Map<Jid, Integer> running = new HashMap<>();

	private final int most;

	private int all;

	Load(int most) {
		this.most = most;
	}

	/** Begin something for somebody, if there is still room for it. */
	synchronized boolean take(Jid person) {
		int own = this.running.getOrDefault(person.bare(), 0);
		if (this.all >= this.most || own >= Math.max(1, this.most / 4)) {
			return false;
		}
		this.running.put(person.bare(), own + 1);
		this.all++;
		return true;
	}

	/** Something for somebody has ended. */
	synchronized void release(Jid person) {
		this.running.computeIfPresent(person.bare(), (key, own) -> (own > 1) ? own - 1 : null);
		this.all--;
	}

}
