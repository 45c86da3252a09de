/**
 * What assistants do besides talking: tools, and who may have them used.
 */
@NullMarked
package com.ethora.bot.ai.tool;

import org.jspecify.annotations.NullMarked;
