package com.ethora.bot.xmpp;

import com.ethora.bot.wire.LinkFailure;

/**
 * Told what a {@link Channel} receives. The next element is read when the call has
 * returned.
 */
interface ChannelListener {

	/** A sign of life that is no element. */
	void heard();

	/**
	 * The server has opened a stream.
	 * @param context what the header of the stream declares
	 */
	void opened(StreamContext context);

	/**
	 * An element has arrived.
	 * @param xml the element
	 */
	void received(String xml);

	/** The server has ended its stream. */
	void finished();

	/**
	 * The connection has ended. May be called more than once.
	 * @param failure why
	 */
	void failed(LinkFailure failure);

}
