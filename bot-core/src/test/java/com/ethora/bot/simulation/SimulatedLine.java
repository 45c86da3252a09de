package com.ethora.bot.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.ChatState;
import com.ethora.bot.Peer;
import com.ethora.bot.wire.DirectLine;
import com.ethora.bot.wire.DirectPost;

/**
 * Remembers what is said to single people, and tells nobody.
 */
public final class SimulatedLine implements DirectLine {

	private final List<DirectPost> sent = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	@Override
	public void send(DirectPost message) {
		this.sent.add(message);
	}

	@Override
	public void show(Peer peer, ChatState state) {
		this.told.add("%s %s".formatted(peer, state));
	}

	@Override
	public void received(Peer peer, String id) {
		this.told.add("%s received %s".formatted(peer, id));
	}

	@Override
	public void displayed(Peer peer, String id) {
		this.told.add("%s displayed %s".formatted(peer, id));
	}

	@Override
	public CompletionStage<Boolean> copies() {
		return CompletableFuture.completedFuture(false);
	}

	/** Return what was said, whatever became of it. */
	public List<DirectPost> sent() {
		return this.sent;
	}

	/** Return what else was told, in order. */
	public List<String> told() {
		return this.told;
	}

}
