package com.ethora.bot.xmpp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.wire.LinkFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Elements over a WebSocket, one in a frame. One thread reads, and hands on each message
 * before it reads the next: a slow reader slows the server down and not our memory. A
 * client of our own, because the JDK's cuts long elements into several frames, which
 * servers refuse, and now and then does not notice that a connection has ended.
 */
final class WebSocketChannel implements Channel {

	private static final int BUFFER = 16 * 1024;

	private static final int NORMAL = 1000;

	private static final int GOING_AWAY = 1001;

	private static final List<Integer> PROTOCOL_CODES = List.of(1002, 1003, 1007, 1008, 1009);

	/** How long a server has to read our goodbye. */
	private static final int FAREWELL_MILLIS = 200;

	private final XmppSettings settings;

	private final ChannelListener listener;

	private final Failures failures;

	private final SocketLine line;

	private final ByteArrayOutputStream message = new ByteArrayOutputStream();

	private boolean inMessage;

	WebSocketChannel(XmppSettings settings, ChannelListener listener) {
		this.settings = settings;
		this.listener = listener;
		this.failures = new Failures(settings);
		this.line = new SocketLine(settings, this::broken);
	}

	@Override
	public void open() throws IOException {
		this.line.dial();
		DataInputStream input = new DataInputStream(new BufferedInputStream(this.line.input(), BUFFER));
		WebSocketHandshake handshake = new WebSocketHandshake(this.settings);
		this.line.write(handshake.request());
		handshake.readAnswer(input);
		WireThreads.POOL.execute(() -> read(input));
	}

	private void read(DataInputStream input) {
		try {
			while (!this.line.ended()) {
				take(WebSocketFrame.read(input));
			}
		}
		catch (EOFException ex) {
			fail(Kind.LOST, "%s closed the connection", null);
		}
		catch (MalformedFrameException ex) {
			fail(Kind.PROTOCOL, "%s sent " + ex.getMessage(), null);
		}
		catch (CharacterCodingException ex) {
			fail(Kind.PROTOCOL, "%s sent text that is none", null);
		}
		catch (IOException ex) {
			broken(ex);
		}
	}

	private void take(WebSocketFrame frame) throws IOException {
		switch (frame.opcode()) {
			case WebSocketFrame.TEXT, WebSocketFrame.CONTINUATION -> append(frame);
			case WebSocketFrame.PING -> {
				this.listener.heard();
				send(WebSocketFrame.PONG, frame.payload());
			}
			case WebSocketFrame.PONG -> this.listener.heard();
			case WebSocketFrame.CLOSE -> closed(frame.payload());
			default -> throw new MalformedFrameException("binary data");
		}
	}

	private void append(WebSocketFrame frame) throws IOException {
		if (this.inMessage != (frame.opcode() == WebSocketFrame.CONTINUATION)) {
			throw new MalformedFrameException("frames out of order");
		}
		if (this.message.size() + frame.payload().length > MAX_ELEMENT) {
			throw new MalformedFrameException("an element of more than %d bytes".formatted(MAX_ELEMENT));
		}
		this.message.writeBytes(frame.payload());
		this.inMessage = !frame.last();
		if (frame.last()) {
			byte[] element = this.message.toByteArray();
			this.message.reset();
			this.listener.received(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(element)).toString());
		}
	}

	private void closed(byte[] payload) {
		int code = (payload.length < 2) ? NORMAL : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
		send(WebSocketFrame.CLOSE, payload);
		Kind kind = (code == GOING_AWAY) ? Kind.SHUTDOWN : Kind.LOST;
		fail(PROTOCOL_CODES.contains(code) ? Kind.PROTOCOL : kind, "%s closed the WebSocket (code " + code + ")", null);
	}

	private boolean send(int opcode, byte[] payload) {
		return this.line.offer(new WebSocketFrame(true, opcode, payload).masked());
	}

	private void broken(IOException cause) {
		fail(Kind.LOST, "The connection to %s broke", cause);
	}

	private void fail(Kind kind, String message, @Nullable Throwable cause) {
		this.listener.failed(this.failures.failure(kind, message, cause));
	}

	@Override
	public boolean offer(String xml) {
		return send(WebSocketFrame.TEXT, xml.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public int waiting() {
		return this.line.waiting();
	}

	@Override
	public void close() {
		send(WebSocketFrame.CLOSE, new byte[] { (byte) (NORMAL >> 8), (byte) NORMAL });
		CompletableFuture.delayedExecutor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS, WireThreads.POOL)
			.execute(this::abort);
	}

	@Override
	public void abort() {
		this.line.abort();
	}

	@Override
	public Framing framing() {
		return Framing.FRAMES;
	}

	@Override
	public boolean encrypted() {
		return this.line.encrypted();
	}

	@Override
	public void encrypt() throws IOException {
		throw new IOException("a WebSocket is encrypted from its start or not at all");
	}

}
