package com.ethora.bot.backend;

import java.util.concurrent.CompletableFuture;

/**
 * Ethora's backend as one account sees it. Safe for use by any thread; nothing waits for
 * the network, and time limits are the backend's own. Futures fail with a
 * {@link BackendException} when the backend refuses or cannot be reached.
 */
public interface Backend {

	/**
	 * Ask what to log in to the chat server with, now: the password may not last.
	 * @return the login
	 */
	CompletableFuture<ChatLogin> chatLogin();

	/**
	 * Return what the backend does about rooms.
	 * @return the rooms
	 */
	BackendRooms rooms();

	/**
	 * Return what the backend does about files.
	 * @return the files
	 */
	BackendFiles files();

}
