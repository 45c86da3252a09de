/**
 * Whole assistants, talked to in sentences.
 */
@NullMarked
package com.ethora.bot.test.assistant;

import org.jspecify.annotations.NullMarked;
