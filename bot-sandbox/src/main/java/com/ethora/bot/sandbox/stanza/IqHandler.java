package com.ethora.bot.sandbox.stanza;

/**
 * Answers one kind of query.
 */
@FunctionalInterface
public interface IqHandler {

	/**
	 * Answer a query, with {@link Iq#answer} or with a {@link StanzaException}.
	 * @param iq the query
	 */
	void handle(Iq iq);

}
