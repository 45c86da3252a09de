package com.ethora.bot.contract.server;

/**
 * The ways a client can reach a chat server.
 */
public enum Transport {

	/** WebSocket without encryption. */
	WEB_SOCKET,

	/** WebSocket over TLS. */
	SECURE_WEB_SOCKET,

	/** Requests over HTTP without encryption. */
	BOSH,

	/** Requests over HTTP and TLS. */
	SECURE_BOSH,

	/** TCP, encrypted by STARTTLS. */
	TCP,

	/** TCP, encrypted from the start. */
	DIRECT_TLS

}
