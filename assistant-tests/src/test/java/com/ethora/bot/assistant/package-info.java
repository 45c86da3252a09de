/**
 * Assistants with the real client of a model, over HTTP and over the chat server's wire.
 */
@NullMarked
package com.ethora.bot.assistant;

import org.jspecify.annotations.NullMarked;
