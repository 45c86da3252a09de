package com.ethora.bot.ai.attention;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A part of the day in which only who talks to the assistant is answered.
 *
 * @param from when it begins
 * @param to when it ends, on the next day if that is earlier
 * @param zone where
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

	boolean contain(Instant time) {
		LocalTime now = time.atZone(this.zone).toLocalTime();
		boolean begun = !now.isBefore(this.from);
		boolean over = !now.isBefore(this.to);
		return this.from.isBefore(this.to) ? begun && !over : begun || !over;
	}

}
