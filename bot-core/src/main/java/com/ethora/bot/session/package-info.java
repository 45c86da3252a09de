/**
 * Owns the connection: one state machine that connects, watches, and connects again.
 */
@NullMarked
package com.ethora.bot.session;

import org.jspecify.annotations.NullMarked;
