/**
 * Puts the parts together to a bot. The only place that knows them all.
 */
@NullMarked
package com.ethora.bot.engine;

import org.jspecify.annotations.NullMarked;
