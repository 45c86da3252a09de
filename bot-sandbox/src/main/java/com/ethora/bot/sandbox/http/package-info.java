/**
 * The sockets: the chat page and the WebSocket the server speaks through.
 */
@NullMarked
package com.ethora.bot.sandbox.http;

import org.jspecify.annotations.NullMarked;
