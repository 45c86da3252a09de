package com.ethora.bot.sample.panel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;
import com.ethora.bot.ThreadParent;

import org.springframework.stereotype.Component;

/**
 * Which debate is going on in each room, for both bots: the newest, until it is closed.
 * It is in memory only. After a restart the debate that goes on is the one whose turn is
 * in the room, and its turns are numbered there, so it still comes to its end.
 */
@Component
class Floor {

	private static final String NOBODY = "";

	private final Map<Jid, String> debates = new ConcurrentHashMap<>();

	void open(Jid room, ThreadParent debate) {
		this.debates.put(room, debate.id());
	}

	boolean belongsTo(Jid room, ThreadParent debate) {
		return debate.id().equals(this.debates.computeIfAbsent(room, (ignored) -> debate.id()));
	}

	/** Return whether there was a debate to close. */
	boolean close(Jid room) {
		String before = this.debates.put(room, NOBODY);
		return before != null && !before.equals(NOBODY);
	}

}
