/**
 * Pictures that people show to assistants, and those that models make.
 */
@NullMarked
package com.ethora.bot.ai.media;

import org.jspecify.annotations.NullMarked;
