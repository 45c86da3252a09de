package com.ethora.bot.turn;

import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Reply;

/**
 * Where the replies to one person go.
 */
public interface DirectSink {

	/**
	 * Send a reply.
	 * @param to the message it answers
	 * @param reply what to say
	 * @return the reply on its way
	 */
	DirectDelivery send(DirectMessage to, Reply reply);

	/**
	 * Show or hide that a reply is being made.
	 * @param to the message it answers
	 * @param active whether it is being made
	 */
	void typing(DirectMessage to, boolean active);

}
