/**
 * Replies on their way: ids, pacing, and the echo that says they have arrived.
 */
@NullMarked
package com.ethora.bot.outbox;

import org.jspecify.annotations.NullMarked;
