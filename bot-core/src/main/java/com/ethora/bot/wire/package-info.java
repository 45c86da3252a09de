/**
 * The port to a chat server: connect, join, send, read the archive, and how each can
 * fail.
 */
@NullMarked
package com.ethora.bot.wire;

import org.jspecify.annotations.NullMarked;
