/**
 * How far the bot has come in each room, and where that is kept.
 */
@NullMarked
package com.ethora.bot.cursor;

import org.jspecify.annotations.NullMarked;
