package com.ethora.bot.ai.guard;

import com.ethora.bot.ai.Occasion;

/**
 * Decides what a model is asked. Beans of this type are asked in their order, before
 * anything is remembered, looked up or paid for, and about what was said in the room
 * before: what they refuse is not shown to the model later. Called by any thread.
 */
@FunctionalInterface
public interface InputGuard {

	/**
	 * Return whether something may be asked.
	 * @param question what people said, as the model would be shown it
	 * @param occasion who asks now, and where
	 * @return whether it may
	 */
	boolean mayAsk(String question, Occasion occasion);

}
