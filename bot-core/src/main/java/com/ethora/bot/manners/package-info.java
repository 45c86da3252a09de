/**
 * How a bot behaves among people without being told by its author each time.
 */
@NullMarked
package com.ethora.bot.manners;

import org.jspecify.annotations.NullMarked;
