package com.ethora.bot.sandbox.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Hands out the ids of messages as ejabberd makes them: microseconds since 1970, strictly
 * increasing on the whole server.
 */
public final class ArchiveIds {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final Clock clock;

	private long last;

	public ArchiveIds(Clock clock) {
		this.clock = clock;
	}

	public long next() {
		this.last = Math.max(this.last + 1, micros(this.clock.instant()));
		return this.last;
	}

	static long micros(Instant time) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, time);
	}

	static String stamp(long id) {
		return STAMP.format(Instant.EPOCH.plus(id, ChronoUnit.MICROS));
	}

}
