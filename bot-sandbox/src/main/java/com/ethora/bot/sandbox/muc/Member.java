package com.ethora.bot.sandbox.muc;

import java.time.Instant;

/**
 * What a room knows of a person, present or not.
 *
 * @param affiliation relation to the room
 * @param name name to show, as last seen
 * @param lastActive when the person last came or wrote
 * @param silentUntil until when nothing of what the person says is heard
 */
record Member(Affiliation affiliation, String name, Instant lastActive, Instant silentUntil) {

	static Member of(Affiliation affiliation, String name, Instant now) {
		return new Member(affiliation, name, now, Instant.MIN);
	}

	Member with(Affiliation affiliation) {
		return new Member(affiliation, this.name, this.lastActive, this.silentUntil);
	}

	Member seen(String name, Instant now) {
		return new Member(this.affiliation, name, now, this.silentUntil);
	}

	Member silentUntil(Instant end) {
		return new Member(this.affiliation, this.name, this.lastActive, end);
	}

	boolean isSilent(Instant now) {
		return now.isBefore(this.silentUntil);
	}

}
