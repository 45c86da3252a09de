/**
 * Tests of bots without a socket: the whole way of a message, on a clock that stands
 * still, told in sentences.
 */
@NullMarked
package com.ethora.bot.test;

import org.jspecify.annotations.NullMarked;
