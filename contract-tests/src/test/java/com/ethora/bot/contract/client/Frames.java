package com.ethora.bot.contract.client;

import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Collects the frames of a WebSocket.
 */
final class Frames implements WebSocket.Listener {

	private final StringBuilder partial = new StringBuilder();

	private final List<Stanza> received = new CopyOnWriteArrayList<>();

	private volatile Consumer<Stanza> listener = (stanza) -> {
	};

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
		this.partial.append(text);
		if (last) {
			String frame = this.partial.toString();
			this.partial.setLength(0);
			if (!frame.isBlank()) {
				Stanza stanza = Stanza.parse(frame);
				this.received.add(stanza);
				this.listener.accept(stanza);
			}
		}
		socket.request(1);
		return null;
	}

	List<Stanza> received() {
		return this.received;
	}

	void forget() {
		this.received.clear();
	}

	void tell(Consumer<Stanza> listener) {
		this.listener = listener;
	}

}
