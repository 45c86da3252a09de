/**
 * A room as a log: being a member of it, reading what was missed, each message once, and
 * a cursor that says how far we are.
 */
@NullMarked
package com.ethora.bot.room;

import org.jspecify.annotations.NullMarked;
