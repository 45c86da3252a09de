package com.ethora.bot.sandbox.server;

/**
 * One attempt to log in.
 */
@FunctionalInterface
interface SaslConversation {

	/**
	 * Take what the client says.
	 * @param message what it says, empty if nothing
	 * @return what there is to say to it
	 * @throws SaslException when it is not right
	 */
	SaslAnswer take(byte[] message);

}
