package com.ethora.bot.xmpp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Asks an HTTP server for a WebSocket. The sub-protocols are offered in their order; the
 * server may choose one, or none, or repeat the offer as some do.
 */
final class WebSocketHandshake {

	private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private static final int KEY_LENGTH = 16;

	private static final int MAX_ANSWER = 16 * 1024;

	private static final String SWITCHING = "101";

	private final XmppSettings settings;

	private final String key;

	WebSocketHandshake(XmppSettings settings) {
		this.settings = settings;
		byte[] nonce = new byte[KEY_LENGTH];
		new SecureRandom().nextBytes(nonce);
		this.key = Base64.getEncoder().encodeToString(nonce);
	}

	byte[] request() {
		URI uri = this.settings.uri();
		StringBuilder request = new StringBuilder("GET ").append(path()).append(" HTTP/1.1\r\n");
		header(request, "Host", (uri.getPort() != -1) ? uri.getHost() + ":" + uri.getPort() : uri.getHost());
		header(request, "Upgrade", "websocket");
		header(request, "Connection", "Upgrade");
		header(request, "Sec-WebSocket-Version", "13");
		header(request, "Sec-WebSocket-Key", this.key);
		if (!this.settings.subProtocols().isEmpty()) {
			header(request, "Sec-WebSocket-Protocol", String.join(", ", this.settings.subProtocols()));
		}
		return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Read the answer and nothing beyond it.
	 * @throws IOException when there is no WebSocket
	 */
	void readAnswer(InputStream input) throws IOException {
		String[] lines = head(input).split("\r?\n");
		String[] status = lines[0].split(" ", 3);
		if (!status[0].startsWith("HTTP/1.") || status.length < 2) {
			throw new IOException("no HTTP server");
		}
		if (!SWITCHING.equals(status[1])) {
			throw new IOException("no WebSocket at '%s' (HTTP status %s)".formatted(path(), status[1]));
		}
		Map<String, String> headers = headers(lines);
		if (!acceptance().equals(headers.get("sec-websocket-accept"))) {
			throw new IOException("no WebSocket at '%s' (wrong answer to the handshake)".formatted(path()));
		}
		checkProtocol(headers.get("sec-websocket-protocol"));
	}

	private void checkProtocol(@Nullable String chosen) throws IOException {
		List<String> protocols = (chosen != null) ? Arrays.asList(chosen.split("\\s*,\\s*")) : List.of();
		if (!this.settings.subProtocols().containsAll(protocols)) {
			throw new IOException("no WebSocket at '%s' (a sub-protocol that was not offered)".formatted(path()));
		}
	}

	private String path() {
		URI uri = this.settings.uri();
		String path = (uri.getRawPath() == null || uri.getRawPath().isEmpty()) ? "/" : uri.getRawPath();
		return (uri.getRawQuery() != null) ? path + "?" + uri.getRawQuery() : path;
	}

	private static void header(StringBuilder request, String name, String value) {
		request.append(name).append(": ").append(value).append("\r\n");
	}

	private static String head(InputStream input) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int end = 0;
		while (end < 2) {
			int next = input.read();
			if (next < 0) {
				throw new EOFException("no answer to the handshake");
			}
			if (head.size() >= MAX_ANSWER) {
				throw new IOException("an answer to the handshake that does not end");
			}
			head.write(next);
			// An empty line ends it, with or without carriage returns.
			end = (next == '\n') ? end + 1 : (next == '\r') ? end : 0;
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	private static Map<String, String> headers(String[] lines) {
		Map<String, String> headers = new TreeMap<>();
		for (String line : lines) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
						line.substring(colon + 1).strip());
			}
		}
		return headers;
	}

	private String acceptance() {
		try {
			MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
			return Base64.getEncoder()
				.encodeToString(sha1.digest((this.key + GUID).getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-1", ex);
		}
	}

}
