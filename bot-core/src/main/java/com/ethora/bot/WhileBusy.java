package com.ethora.bot;

/**
 * What becomes of a message that arrives while another one of the same conversation is
 * handled in the same way, or waits for that.
 */
public enum WhileBusy {

	/** It waits for its turn. */
	QUEUE,

	/** It waits, and is handled together with all others that wait. */
	COLLECT,

	/** It waits, and takes the place of the one that waited before. */
	LATEST,

	/** It is not handled. */
	DROP,

	/** It waits for nothing, and nothing waits for it. */
	PARALLEL

}
