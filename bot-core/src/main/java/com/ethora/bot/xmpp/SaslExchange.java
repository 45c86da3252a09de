package com.ethora.bot.xmpp;

import com.ethora.bot.wire.LinkException;

/**
 * What is said back and forth to log in.
 */
interface SaslExchange {

	/**
	 * Return what we say first.
	 * @return the initial response
	 */
	byte[] first();

	/**
	 * Answer the server.
	 * @param challenge what it said
	 * @return what we say to it
	 * @throws LinkException when it may not say that
	 */
	byte[] answer(byte[] challenge);

	/**
	 * The server lets us in.
	 * @param proof what it said with it, empty if nothing
	 * @throws LinkException when it should have proved who it is and has not
	 */
	void success(byte[] proof);

	/**
	 * An exchange in which everything is said at once.
	 * @param message what we say
	 * @return the exchange
	 */
	static SaslExchange of(byte[] message) {
		return new SaslExchange() {

			@Override
			public byte[] first() {
				return message;
			}

			/** Some servers ask again with nothing to say. */
			@Override
			public byte[] answer(byte[] challenge) {
				return message;
			}

			@Override
			public void success(byte[] proof) {
				// There is nothing to prove.
			}

		};
	}

}
