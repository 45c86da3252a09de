package com.ethora.bot.room;

import java.time.Duration;

import com.ethora.bot.session.Backoff;

/**
 * How rooms are entered, kept and read.
 *
 * @param concurrentJoins how many rooms may be asked to let us in at the same time
 * @param joinGap how long to wait between two of them
 * @param joinTimeout how long to wait for a room's answer
 * @param retry when to ask again, a room that does not let us in or an archive in trouble
 * @param presenceCheck after what silence a room is asked whether we are still in it
 * @param log how they are read
 */
public record RoomSettings(int concurrentJoins, Duration joinGap, Duration joinTimeout, Backoff retry,
		Duration presenceCheck, LogSettings log) {

	/**
	 * Four joins at a time, 30 ms apart; a removal without a word is found in minutes.
	 */
	public static final RoomSettings DEFAULTS = new RoomSettings(4, Duration.ofMillis(30), Duration.ofSeconds(10),
			new Backoff(Duration.ofSeconds(2), 2, Duration.ofMinutes(2), 0.5), Duration.ofMinutes(2),
			LogSettings.DEFAULTS);

	/**
	 * Return the same settings with another way to read.
	 * @param log how rooms are read
	 * @return the changed settings
	 */
	public RoomSettings withLog(LogSettings log) {
		return new RoomSettings(this.concurrentJoins, this.joinGap, this.joinTimeout, this.retry, this.presenceCheck,
				log);
	}

}
