package com.ethora.bot;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * When somebody was active last.
 *
 * @param since how long ago: for an account since it was connected, for a session since
 * something was done there
 * @param status what they said at last, if anything
 */
public record Activity(Duration since, @Nullable String status) {
}
