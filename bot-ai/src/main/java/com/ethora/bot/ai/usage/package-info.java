/**
 * What asking a model costs, told to whoever counts it.
 */
@NullMarked
package com.ethora.bot.ai.usage;

import org.jspecify.annotations.NullMarked;
