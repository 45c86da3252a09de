package com.ethora.bot.policy;

/**
 * What goes on around each call of a handler method, on the thread it runs on: as who it
 * runs, for instance.
 */
@FunctionalInterface
public interface CallScope {

	/** Nothing. */
	CallScope NONE = (caller) -> () -> {
	};

	/**
	 * A method is about to run.
	 * @param caller for whom
	 * @return what is to be done at its end, whatever comes of it
	 */
	Runnable open(Caller caller);

}
