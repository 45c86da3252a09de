package com.ethora.bot.ai.guard;

import com.ethora.bot.annotation.RateLimited.Per;

/**
 * Who spends tokens.
 *
 * @param per what sort of account it is
 * @param name its name, which no two have in common
 * @param limit how many tokens it has each day
 */
record Account(Per per, String name, long limit) {

	/** Strangers may come in any number: what is kept for good is not theirs to fill. */
	boolean lasting() {
		return this.per != Per.SENDER;
	}

}
