package com.ethora.bot.manners;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Notes;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing to remember, kept as a note on the chat server where that is possible. It is
 * read once, before it is ever written. Lives on the timeline.
 */
final class Memo {

	private static final Logger logger = LoggerFactory.getLogger(Memo.class);

	private final String name;

	private final Supplier<String> text;

	private final Consumer<String> merge;

	private final Timeline timeline;

	private final Runnable known;

	private @Nullable Notes notes;

	private boolean read;

	private boolean unwritten;

	private boolean refused;

	/**
	 * Create a memo.
	 * @param name the name of the note
	 * @param text what is to be remembered now
	 * @param merge told what was remembered before
	 * @param timeline what time runs on
	 * @param known run when it is known what was remembered, or that it cannot be
	 */
	Memo(String name, Supplier<String> text, Consumer<String> merge, Timeline timeline, Runnable known) {
		this.name = name;
		this.text = text;
		this.merge = merge;
		this.timeline = timeline;
		this.known = known;
	}

	void online(Notes notes) {
		this.notes = notes;
		if (!this.read) {
			read(notes);
		}
		else {
			write();
		}
	}

	void offline() {
		this.notes = null;
	}

	/** There is something else to remember. */
	void changed() {
		this.unwritten = true;
		write();
	}

	/** Whether what is to be remembered survives, as far as is known. */
	boolean keeps() {
		return !this.refused;
	}

	private void read(Notes asked) {
		asked.read(this.name).whenComplete((found, error) -> this.timeline.execute(() -> {
			if (!this.read && (error == null || isRefusal(error))) {
				this.read = true;
				if (error == null) {
					found.ifPresent(this.merge);
				}
				this.known.run();
				write();
			}
		}));
	}

	private void write() {
		if (this.notes == null || !this.read || this.refused || !this.unwritten) {
			return;
		}
		this.unwritten = false;
		this.notes.write(this.name, this.text.get())
			.whenComplete(
					(written, error) -> this.timeline.execute(() -> this.unwritten |= error != null && again(error)));
	}

	/** What was not written for another reason than a refusal is with the next link. */
	private boolean again(Throwable error) {
		return !isRefusal(error);
	}

	private boolean isRefusal(Throwable error) {
		Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
		boolean refusal = cause instanceof RefusedException no && no.refusal().notForUs();
		if (refusal && !this.refused) {
			this.refused = true;
			logger.warn("The chat server does not keep '{}' for the bot: it does not survive a restart", this.name);
		}
		return refusal;
	}

}
