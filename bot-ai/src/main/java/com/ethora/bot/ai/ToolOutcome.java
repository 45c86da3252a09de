package com.ethora.bot.ai;

/**
 * What came of a model's wish to use a tool.
 */
public enum ToolOutcome {

	/** The tool has run. */
	DONE,

	/** There is no such tool, or not for who asks. */
	UNKNOWN,

	/** Who asks may not use it. */
	FORBIDDEN,

	/** Those who had to agree did not. */
	UNAPPROVED,

	/** The tool does not take such arguments. */
	MISUSED,

	/** The tool failed. */
	FAILED,

	/** The tool took too long. */
	TIMED_OUT,

	/**
	 * People agreed to one run, and the bot was interrupted after that: it was not run
	 * again, and nobody knows what it has done.
	 */
	UNSURE

}
