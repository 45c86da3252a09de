package com.ethora.bot.contract.client;

import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * Collects the frames of a WebSocket.
 */
final class Frames implements WebSocket.Listener {

	private final StringBuilder partial = new StringBuilder();

	private final List<Stanza> received = new CopyOnWriteArrayList<>();

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
		this.partial.append(text);
		if (last) {
			String frame = this.partial.toString();
			this.partial.setLength(0);
			if (!frame.isBlank()) {
				this.received.add(Stanza.parse(frame));
			}
		}
		socket.request(1);
		return null;
	}

	List<Stanza> received() {
		return this.received;
	}

}
