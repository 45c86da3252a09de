package com.ethora.bot.sandbox.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveIdsTests {

	private static final Instant TIME = Instant.parse("2024-09-24T17:40:09.620712345Z");

	@Test
	void anIdIsTheTimeInMicroseconds() {
		ArchiveIds ids = new ArchiveIds(Clock.fixed(TIME, ZoneOffset.UTC));

		assertThat(ids.next()).isEqualTo(1727199609620712L);
		assertThat(ArchiveIds.stamp(1727199609620712L)).isEqualTo("2024-09-24T17:40:09.620712Z");
	}

	@Test
	void idsIncreaseEvenWhileTheClockStands() {
		ArchiveIds ids = new ArchiveIds(Clock.fixed(TIME, ZoneOffset.UTC));

		assertThat(new long[] { ids.next(), ids.next(), ids.next() }).containsExactly(1727199609620712L,
				1727199609620713L, 1727199609620714L);
	}

}
