package com.ethora.bot.wire;

/**
 * A way to one chat server.
 */
@FunctionalInterface
public interface Wire {

	/**
	 * Start one attempt to connect and to log in. Returns at once.
	 * @param credentials asked once, on a thread that may block
	 * @param listener told what becomes of the attempt and of the link
	 * @return the link, of use once the listener was told that it is up
	 */
	Link connect(CredentialsSupplier credentials, LinkListener listener);

}
