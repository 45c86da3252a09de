/**
 * What the bots do, in figures, for Micrometer.
 */
@NullMarked
package com.ethora.bot.boot.metrics;

import org.jspecify.annotations.NullMarked;
