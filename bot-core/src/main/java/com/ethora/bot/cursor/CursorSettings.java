package com.ethora.bot.cursor;

import java.time.Duration;

/**
 * How cursors are written.
 *
 * @param pause how long the cursor of a room is not written again after it was
 * @param patience how long a store may take
 * @param retry when to write again what a store failed to keep
 */
public record CursorSettings(Duration pause, Duration patience, Duration retry) {

	/** Once a second. */
	public static final CursorSettings DEFAULTS = new CursorSettings(Duration.ofSeconds(1), Duration.ofSeconds(15),
			Duration.ofSeconds(5));

}
