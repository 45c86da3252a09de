/**
 * What others ask of the bot's program, other than by words in a room: requests and
 * commands, how many at a time and for how long.
 */
@NullMarked
package com.ethora.bot.request;

import org.jspecify.annotations.NullMarked;
