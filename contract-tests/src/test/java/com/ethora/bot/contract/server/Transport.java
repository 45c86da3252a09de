package com.ethora.bot.contract.server;

/**
 * The ways a client can reach a chat server.
 */
public enum Transport {

	/** WebSocket without encryption. */
	WEB_SOCKET("ws"),

	/** WebSocket over TLS. */
	SECURE_WEB_SOCKET("wss"),

	/** TCP, encrypted by STARTTLS. */
	TCP("xmpp"),

	/** TCP, encrypted from the start. */
	DIRECT_TLS("xmpps");

	private final String scheme;

	Transport(String scheme) {
		this.scheme = scheme;
	}

	String scheme() {
		return this.scheme;
	}

}
