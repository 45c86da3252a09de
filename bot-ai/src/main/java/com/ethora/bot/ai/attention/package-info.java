/**
 * When an assistant speaks, and when it is silent.
 */
@NullMarked
package com.ethora.bot.ai.attention;

import org.jspecify.annotations.NullMarked;
