/**
 * What a bot remembers of its conversations, and where.
 */
@NullMarked
package com.ethora.bot.conversation;

import org.jspecify.annotations.NullMarked;
