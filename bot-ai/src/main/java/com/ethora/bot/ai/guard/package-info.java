/**
 * What may be asked and answered at all, and how much of it.
 */
@NullMarked
package com.ethora.bot.ai.guard;

import org.jspecify.annotations.NullMarked;
