package com.ethora.bot.room;

import java.time.Duration;

import com.ethora.bot.session.Backoff;

/**
 * How a bot behaves towards its rooms.
 *
 * @param concurrentJoins how many rooms are entered at the same time
 * @param joinGap the pause between two joins
 * @param joinTimeout how long a room may take to let us in
 * @param retry how long to wait before asking a room again
 * @param archiveTimeout how long an archive may take to answer
 * @param pageSize how many messages are read from an archive at once
 * @param presenceCheck how long a room may be silent before it is asked whether we are
 * still there
 */
public record RoomSettings(int concurrentJoins, Duration joinGap, Duration joinTimeout, Backoff retry,
		Duration archiveTimeout, int pageSize, Duration presenceCheck) {

	/**
	 * Four joins at a time, 30 ms apart; a removal without a word is found in minutes.
	 */
	public static final RoomSettings DEFAULTS = new RoomSettings(4, Duration.ofMillis(30), Duration.ofSeconds(10),
			new Backoff(Duration.ofSeconds(2), 2, Duration.ofMinutes(2), 0.5), Duration.ofSeconds(15), 100,
			Duration.ofMinutes(2));

}
