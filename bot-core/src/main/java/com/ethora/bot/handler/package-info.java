/**
 * Which method handles a message, with which arguments, and what becomes of what it
 * returns.
 */
@NullMarked
package com.ethora.bot.handler;

import org.jspecify.annotations.NullMarked;
