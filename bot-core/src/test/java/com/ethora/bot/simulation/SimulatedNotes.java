package com.ethora.bot.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

/**
 * What the {@link SimulatedWire} keeps for the account of the bot, longer than any link
 * and any process. How it treats the bot holds until it is changed.
 */
public final class SimulatedNotes {

	private final Map<String, String> texts = new LinkedHashMap<>();

	private int writes;

	private Refusal refusal;

	private boolean silent;

	/** Read and write from now on. */
	public void open() {
		this.refusal = null;
		this.silent = false;
	}

	/** Neither read nor write from now on. */
	public void refuse(Refusal refusal) {
		this.refusal = refusal;
		this.silent = false;
	}

	/** Neither read nor write from now on, and do not even answer. */
	public void ignore() {
		this.silent = true;
	}

	/** Put a note there that no bot has written. */
	public void put(String name, String text) {
		this.texts.put(name, text);
	}

	/** Return what is kept, by name. */
	public Map<String, String> texts() {
		return Map.copyOf(this.texts);
	}

	/** Return how often something was written. */
	public int writes() {
		return this.writes;
	}

	void read(SimulatedLink link, String name, CompletableFuture<Optional<String>> text) {
		serve(link, text,
				() -> link.answer(text, Optional.ofNullable(this.texts.get(name)).filter((found) -> !found.isEmpty())));
	}

	void write(SimulatedLink link, String name, String text, CompletableFuture<Void> written) {
		serve(link, written, () -> {
			this.writes++;
			this.texts.put(name, text);
			link.answer(written, null);
		});
	}

	private void serve(SimulatedLink link, CompletableFuture<?> promise, Runnable answer) {
		if (this.silent) {
			return;
		}
		if (this.refusal != null) {
			link.refuse(promise, new RefusedException(this.refusal));
		}
		else {
			answer.run();
		}
	}

}
