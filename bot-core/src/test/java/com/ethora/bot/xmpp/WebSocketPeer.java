package com.ethora.bot.xmpp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.TreeMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A peer that speaks RFC 7395 over RFC 6455, by hand so that it can do everything wrong.
 */
class WebSocketPeer extends Peer {

	static final int TEXT = 1;

	static final int BINARY = 2;

	static final int CLOSE = 8;

	static final int PING = 9;

	final Map<String, String> request = new TreeMap<>();

	private final DataInputStream input;

	WebSocketPeer(Socket socket) throws IOException {
		super(socket);
		this.input = new DataInputStream(socket.getInputStream());
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				this.request.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
			}
		}
	}

	@Nullable String offered() {
		return this.request.get("sec-websocket-protocol");
	}

	void accept(@Nullable String protocol) throws IOException {
		raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
				+ acceptance() + "\r\n" + ((protocol != null) ? "Sec-WebSocket-Protocol: " + protocol + "\r\n" : "")
				+ "\r\n");
	}

	void refuse(int status) throws IOException {
		raw("HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n".formatted(status));
	}

	@Override
	void send(String xml) throws IOException {
		frame(true, TEXT, xml.getBytes(StandardCharsets.UTF_8));
	}

	void frame(boolean last, int opcode, byte[] payload) throws IOException {
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		frame.write((last ? 0x80 : 0) | opcode);
		if (payload.length < 126) {
			frame.write(payload.length);
		}
		else {
			int bytes = (payload.length < 65536) ? 2 : 8;
			frame.write((bytes == 2) ? 126 : 127);
			for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
				frame.write((int) ((long) payload.length >> shift) & 0xFF);
			}
		}
		frame.writeBytes(payload);
		this.socket.getOutputStream().write(frame.toByteArray());
	}

	void close(int code) throws IOException {
		frame(true, CLOSE, new byte[] { (byte) (code >> 8), (byte) code });
	}

	@Override
	void open() throws IOException {
		send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='chat.test' id='s' version='1.0'/>");
	}

	@Override
	void finish() throws IOException {
		send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
	}

	@Override
	String read() throws IOException {
		while (true) {
			int first = this.input.readUnsignedByte();
			if ((first & 0x80) == 0) {
				throw new AssertionError("An element must be one frame");
			}
			int opcode = first & 0x0F;
			int length = this.input.readUnsignedByte() & 0x7F;
			if (length == 126) {
				length = this.input.readUnsignedShort();
			}
			else if (length == 127) {
				length = Math.toIntExact(this.input.readLong());
			}
			byte[] mask = this.input.readNBytes(4);
			byte[] payload = this.input.readNBytes(length);
			for (int i = 0; i < payload.length; i++) {
				payload[i] ^= mask[i % 4];
			}
			if (opcode == TEXT) {
				return new String(payload, StandardCharsets.UTF_8);
			}
			if (opcode == CLOSE) {
				throw new IOException("The client closed the WebSocket");
			}
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = this.input.readUnsignedByte(); c != '\n'; c = this.input.readUnsignedByte()) {
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	void raw(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private String acceptance() {
		try {
			String key = this.request.get("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
