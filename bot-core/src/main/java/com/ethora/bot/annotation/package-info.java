/**
 * What a bot author types.
 */
@NullMarked
package com.ethora.bot.annotation;

import org.jspecify.annotations.NullMarked;
