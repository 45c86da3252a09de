package com.ethora.bot.xmpp;

import java.util.function.Consumer;

import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;

/**
 * Tells a listener what happens to a link, one thing at a time and nothing after the end.
 */
final class LinkEvents {

	private final SerialQueue queue = new SerialQueue();

	private final LinkListener listener;

	/** Touched inside of the queue only. */
	private boolean closed;

	LinkEvents(LinkListener listener) {
		this.listener = listener;
	}

	void tell(Consumer<LinkListener> event) {
		this.queue.execute(() -> {
			if (!this.closed) {
				event.accept(this.listener);
			}
		});
	}

	/** Complete a request between the events that came before and after it. */
	void settle(Runnable completion) {
		this.queue.execute(completion);
	}

	void closed(LinkFailure failure) {
		this.queue.execute(() -> {
			if (!this.closed) {
				this.closed = true;
				this.listener.closed(failure);
			}
		});
	}

}
