/**
 * When a message may run: the gate it has to pass, the order of a conversation, and what
 * is under way.
 */
@NullMarked
package com.ethora.bot.turn;

import org.jspecify.annotations.NullMarked;
