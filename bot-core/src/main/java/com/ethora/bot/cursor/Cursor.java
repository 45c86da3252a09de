package com.ethora.bot.cursor;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the bot has come in the archive of a room: everything up to here is finished.
 *
 * @param after the archive id of the last message that is finished, absent when none is,
 * because the archive was empty when the bot first came
 * @param at when that message was said, absent when nobody knows; it helps when the
 * archive has forgotten the message itself
 */
public record Cursor(@Nullable String after, @Nullable Instant at) {

	private static final String NOTHING = "-";

	/**
	 * Read a cursor from its text.
	 * @param text what {@link #text()} returned
	 * @return the cursor
	 * @throws IllegalArgumentException when the text is not that of a cursor
	 */
	public static Cursor parse(String text) {
		int space = text.lastIndexOf(' ');
		String at = text.substring(space + 1);
		if (space < 1) {
			throw new IllegalArgumentException("The text of a cursor has two parts");
		}
		try {
			String after = text.substring(0, space);
			return new Cursor(NOTHING.equals(after) ? null : after, NOTHING.equals(at) ? null : Instant.parse(at));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("The text of a cursor ends in a time", ex);
		}
	}

	/**
	 * Write the cursor in the one form all stores use.
	 * @return the text, of the archive id and the time
	 */
	public String text() {
		return "%s %s".formatted((this.after != null) ? this.after : NOTHING, (this.at != null) ? this.at : NOTHING);
	}

}
