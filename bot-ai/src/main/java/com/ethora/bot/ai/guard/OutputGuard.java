package com.ethora.bot.ai.guard;

import com.ethora.bot.ai.Occasion;

/**
 * Decides what people get to see of what a model says. Beans of this type are asked in
 * their order. An answer that comes in pieces is held back until the end of a sentence,
 * so they are asked again and again about an answer that grows; whole sentences that they
 * have let pass have been seen. Called by any thread.
 */
@FunctionalInterface
public interface OutputGuard {

	/**
	 * Return whether something may be said.
	 * @param answer the answer as far as it is known
	 * @param occasion to whom, and where
	 * @return whether it may
	 */
	boolean maySay(String answer, Occasion occasion);

}
