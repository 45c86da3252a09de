package com.ethora.bot.xmpp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads when something happened.
 */
final class Stamps {

	private static final DateTimeFormatter LEGACY = DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ss");

	private static final Pattern MICROSECONDS = Pattern.compile("\\d{16}");

	private Stamps() {
	}

	/** Whether the stanza is old and only delivered now. */
	static boolean delayed(Element stanza) {
		return stanza.has("delay", Ns.DELAY) || stanza.has("x", Ns.LEGACY_DELAY);
	}

	/** The time of the delay stamp inside of an element. */
	static Optional<Instant> of(Element element) {
		return element.child("delay", Ns.DELAY)
			.flatMap((delay) -> read(delay, DateTimeFormatter.ISO_OFFSET_DATE_TIME))
			.or(() -> element.child("x", Ns.LEGACY_DELAY).flatMap((delay) -> read(delay, LEGACY)));
	}

	/** The time in an archive id of Ethora's servers. */
	static Optional<Instant> ofArchiveId(@Nullable String archiveId) {
		if (archiveId == null || !MICROSECONDS.matcher(archiveId).matches()) {
			return Optional.empty();
		}
		return Optional.of(Instant.EPOCH.plus(Long.parseLong(archiveId), ChronoUnit.MICROS));
	}

	private static Optional<Instant> read(Element delay, DateTimeFormatter format) {
		String stamp = delay.attribute("stamp");
		if (stamp == null) {
			return Optional.empty();
		}
		try {
			return Optional.of((format != LEGACY) ? Instant.from(format.parse(stamp))
					: LocalDateTime.parse(stamp, LEGACY).toInstant(ZoneOffset.UTC));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
