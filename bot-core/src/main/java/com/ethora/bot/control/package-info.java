/**
 * What a bot asks and orders about rooms: one question at a time over the link of the
 * moment, and clear failures.
 */
@NullMarked
package com.ethora.bot.control;

import org.jspecify.annotations.NullMarked;
