package com.ethora.bot.contract;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.ethora.bot.GrowingReply;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;

/**
 * A handler that lets an answer grow as it is told to, and waits for that in between.
 */
final class Storyteller implements TurnHandler {

	private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();

	/** Have it show this next. */
	void show(String text) {
		this.parts.add(new Part(text, false));
	}

	/** Have it end with this. */
	void finish(String text) {
		this.parts.add(new Part(text, true));
	}

	@Override
	public boolean handle(Turn turn) {
		GrowingReply reply = turn.grow();
		Part part = next();
		while (!part.last()) {
			reply.show(part.text());
			part = next();
		}
		reply.finish(part.text());
		return true;
	}

	private Part next() {
		try {
			return this.parts.take();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Interrupted in the middle of a story", ex);
		}
	}

	private record Part(String text, boolean last) {
	}

}
