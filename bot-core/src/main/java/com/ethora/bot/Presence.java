package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * How somebody who is connected shows to others.
 *
 * @param availability how much they want to be talked to
 * @param status what they say about it, if anything
 * @param priority which of several sessions of an account is to be preferred: from -128
 * to 127; below zero none of what is said to the account gets there
 */
public record Presence(Availability availability, @Nullable String status, int priority) {

	/** There, with nothing to say about it. */
	public static final Presence AVAILABLE = of(Availability.AVAILABLE);

	private static final int MAX_STATUS = 1024;

	public Presence {
		status = (status == null || status.isBlank()) ? null : status;
		if (status != null && status.length() > MAX_STATUS) {
			throw new IllegalArgumentException("'status' must not be longer than %d".formatted(MAX_STATUS));
		}
		if (priority < Byte.MIN_VALUE || priority > Byte.MAX_VALUE) {
			throw new IllegalArgumentException("'priority' must be between -128 and 127, but was " + priority);
		}
	}

	/**
	 * A presence without words.
	 * @param availability how much one wants to be talked to
	 * @return the presence
	 */
	public static Presence of(Availability availability) {
		return new Presence(availability, null, 0);
	}

	/**
	 * Return the same presence with other words.
	 * @param status the words, {@code null} for none
	 * @return the changed presence
	 */
	public Presence withStatus(@Nullable String status) {
		return new Presence(this.availability, status, this.priority);
	}

	/**
	 * Return the same presence for a session that is to be preferred more or less.
	 * @param priority from -128 to 127
	 * @return the changed presence
	 */
	public Presence withPriority(int priority) {
		return new Presence(this.availability, this.status, priority);
	}

	/** Without the words: a presence may end up in a log. */
	@Override
	public String toString() {
		return "Presence[availability=%s, priority=%d]".formatted(this.availability, this.priority);
	}

}
