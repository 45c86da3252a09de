package com.ethora.bot.room;

import org.jspecify.annotations.Nullable;

/**
 * How far a bot has come in a room: all up to here is finished.
 *
 * @param after the archive id of the last finished message, absent for the beginning of
 * the archive
 */
public record Cursor(@Nullable String after) {
}
