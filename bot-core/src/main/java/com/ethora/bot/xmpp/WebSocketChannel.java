package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.wire.LinkFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Elements over a WebSocket, one in a message. The next message is asked for when the
 * last one was handled, so a slow reader slows the server down and not our memory.
 */
final class WebSocketChannel implements Channel, WebSocket.Listener {

	private static final Logger logger = LoggerFactory.getLogger(WebSocketChannel.class);

	private static final int GOING_AWAY = 1001;

	private static final List<Integer> PROTOCOL_CODES = List.of(1002, 1003, 1007, 1008, 1009);

	/**
	 * How long one frame may be. The JDK cuts longer messages into several, which some
	 * servers refuse, and XMPP asks for one frame an element.
	 */
	private static final int FRAME = 1 << 16;

	static {
		for (String buffer : List.of("writeBufferSize", "intermediateBufferSize")) {
			String property = "jdk.httpclient.websocket." + buffer;
			if (System.getProperty(property) == null) {
				System.setProperty(property, Integer.toString(FRAME));
			}
		}
	}

	private final HttpClient client;

	private final XmppSettings settings;

	private final ChannelListener listener;

	private final Failures failures;

	private final StringBuilder message = new StringBuilder();

	private final FrameQueue queue = new FrameQueue(this::transmit);

	private volatile @Nullable WebSocket socket;

	private volatile boolean ended;

	WebSocketChannel(HttpClient client, XmppSettings settings, ChannelListener listener) {
		this.client = client;
		this.settings = settings;
		this.listener = listener;
		this.failures = new Failures(settings);
	}

	/**
	 * Offer the sub-protocols one after the other: widespread servers answer an offer of
	 * several by repeating all of them, which is no answer to choose by.
	 */
	@Override
	public void open() throws IOException, InterruptedException {
		List<String> protocols = this.settings.subProtocols();
		for (int i = 0; i < protocols.size() - 1; i++) {
			try {
				open(protocols.get(i));
				return;
			}
			catch (WebSocketHandshakeException ex) {
				logger.debug("{} refused the sub-protocol '{}'", this.settings.place(), protocols.get(i));
			}
		}
		try {
			open(protocols.isEmpty() ? null : protocols.get(protocols.size() - 1));
		}
		catch (WebSocketHandshakeException ex) {
			HttpResponse<?> response = ex.getResponse();
			throw new IOException("no WebSocket at '%s' (HTTP status %s)".formatted(this.settings.uri().getPath(),
					(response != null) ? response.statusCode() : "unknown"), ex);
		}
	}

	private void open(@Nullable String protocol) throws IOException, InterruptedException {
		WebSocket.Builder builder = this.client.newWebSocketBuilder().connectTimeout(this.settings.connectTimeout());
		if (protocol != null) {
			builder.subprotocols(protocol);
		}
		try {
			builder.buildAsync(this.settings.uri(), this).get();
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			throw (cause instanceof IOException io) ? io : new IOException("no WebSocket", cause);
		}
	}

	@Override
	public void onOpen(WebSocket webSocket) {
		this.socket = webSocket;
		if (this.ended) {
			webSocket.abort();
		}
		else {
			webSocket.request(1);
		}
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		if (this.message.length() + data.length() > MAX_ELEMENT) {
			fail(Kind.PROTOCOL, "%s sent an element of more than " + MAX_ELEMENT + " characters", null);
			return null;
		}
		this.message.append(data);
		if (last) {
			String xml = this.message.toString();
			this.message.setLength(0);
			this.listener.received(xml);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
		fail(Kind.PROTOCOL, "%s sent binary data", null);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
		this.listener.heard();
		webSocket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
		this.listener.heard();
		webSocket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
		Kind kind = (code == GOING_AWAY) ? Kind.SHUTDOWN : Kind.LOST;
		fail(PROTOCOL_CODES.contains(code) ? Kind.PROTOCOL : kind, "%s closed the WebSocket (code " + code + ")", null);
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		fail(Kind.LOST, "The connection to %s broke", error);
	}

	private void fail(Kind kind, String message, @Nullable Throwable cause) {
		this.listener.failed(this.failures.failure(kind, message, cause));
	}

	@Override
	public boolean offer(String xml) {
		return this.queue.offer(xml);
	}

	private CompletableFuture<?> transmit(String xml) {
		WebSocket socket = this.socket;
		if (socket == null) {
			return CompletableFuture.failedFuture(new IOException("not connected"));
		}
		return socket.sendText(xml, true).whenComplete((sent, error) -> {
			if (error != null) {
				fail(Kind.LOST, "The connection to %s broke", error);
			}
		});
	}

	@Override
	public int waiting() {
		return this.queue.size();
	}

	@Override
	public void close() {
		WebSocket socket = this.socket;
		if (socket == null || socket.isOutputClosed()) {
			abort();
			return;
		}
		socket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((sent, error) -> abort());
	}

	@Override
	public void abort() {
		this.ended = true;
		this.queue.clear();
		WebSocket socket = this.socket;
		if (socket != null) {
			socket.abort();
		}
	}

	@Override
	public Framing framing() {
		return Framing.FRAMES;
	}

	@Override
	public boolean encrypted() {
		return this.settings.encryptedFromStart();
	}

	@Override
	public void encrypt() throws IOException {
		throw new IOException("a WebSocket is encrypted from its start or not at all");
	}

}
