/**
 * Names of metrics and spans.
 */
@NullMarked
package com.ethora.bot.observation;

import org.jspecify.annotations.NullMarked;
