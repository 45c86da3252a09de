/**
 * Says by the clock what methods with {@code @Scheduled} return.
 */
@NullMarked
package com.ethora.bot.boot.schedule;

import org.jspecify.annotations.NullMarked;
