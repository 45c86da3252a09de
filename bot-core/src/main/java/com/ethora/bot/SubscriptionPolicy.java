package com.ethora.bot;

/**
 * Decides who may see a bot's presence. Asked on a worker, one question after the other:
 * it may block.
 */
@FunctionalInterface
public interface SubscriptionPolicy {

	/** Nobody may. */
	SubscriptionPolicy NOBODY = (person) -> Answer.NO;

	/** Everybody may. */
	SubscriptionPolicy EVERYBODY = (person) -> Answer.YES;

	/** The application answers later, if it wants to. */
	SubscriptionPolicy LATER = (person) -> Answer.LATER;

	/**
	 * Decide about a person.
	 * @param person the account of the person
	 * @return what to answer
	 */
	Answer decide(Jid person);

	/**
	 * Accounts of one server may.
	 * @param domain the domain of the server
	 * @return the policy
	 */
	static SubscriptionPolicy domain(String domain) {
		return (person) -> (person.local() != null && person.domain().equalsIgnoreCase(domain)) ? Answer.YES
				: Answer.NO;
	}

	/**
	 * What is answered.
	 */
	enum Answer {

		/** They may see the bot's presence. */
		YES,

		/** They may not. */
		NO,

		/** Nothing is answered: the server asks again at the next connection. */
		LATER

	}

}
