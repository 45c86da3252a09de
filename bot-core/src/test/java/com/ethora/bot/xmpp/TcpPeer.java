package com.ethora.bot.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A peer that speaks RFC 6120.
 */
class TcpPeer extends Peer {

	private static final String HEADER = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
			+ "xmlns:stream='http://etherx.jabber.org/streams' id='s' from='chat.test' version='1.0'>";

	TcpPeer(Socket socket) {
		super(socket);
	}

	@Override
	void send(String xml) throws IOException {
		this.socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	void open() throws IOException {
		send(HEADER);
	}

	@Override
	void finish() throws IOException {
		send("</stream:stream>");
	}

	@Override
	String read() throws IOException {
		StringBuilder text = new StringBuilder();
		int depth = 0;
		InputStream input = this.socket.getInputStream();
		while (true) {
			String tag = tag(input);
			text.append(tag);
			if (tag.startsWith("<?")) {
				continue;
			}
			if (tag.startsWith("<stream:stream") || tag.startsWith("</stream:stream")) {
				return tag;
			}
			depth += tag.contains("</") ? -1 : (tag.endsWith("/>") ? 0 : 1);
			if (depth == 0) {
				return text.toString();
			}
		}
	}

	/** Everything up to the end of the next tag. */
	private static String tag(InputStream input) throws IOException {
		StringBuilder tag = new StringBuilder();
		while (true) {
			int c = input.read();
			if (c < 0) {
				throw new IOException("The client has gone");
			}
			tag.append((char) c);
			if (c == '>') {
				return tag.toString();
			}
		}
	}

}
