/**
 * The chat server without a socket: streams, accounts, sessions and routing.
 */
@NullMarked
package com.ethora.bot.sandbox.server;

import org.jspecify.annotations.NullMarked;
