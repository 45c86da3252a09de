package com.ethora.bot.sandbox.muc;

/**
 * What shall go wrong with the next message of a room. Each answer is given once.
 */
public interface DeliveryFaults {

	/**
	 * Whether the sender shall not get the next message back.
	 * @return whether to lose it
	 */
	boolean takeLostEcho();

	/**
	 * Whether everybody shall get the next message twice.
	 * @return whether to double it
	 */
	boolean takeDuplicate();

	/**
	 * Whether everybody shall get the next message only after the one that follows it in
	 * the same room.
	 * @return whether to swap the two
	 */
	boolean takeSwap();

}
