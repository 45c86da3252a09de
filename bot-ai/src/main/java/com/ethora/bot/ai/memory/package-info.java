/**
 * What assistants remember: the room itself, or what is kept elsewhere.
 */
@NullMarked
package com.ethora.bot.ai.memory;

import org.jspecify.annotations.NullMarked;
