/**
 * The wire to a real chat server: XMPP over a WebSocket or TCP, with Ethora's own
 * elements. The only package that knows Smack.
 */
@NullMarked
package com.ethora.bot.xmpp;

import org.jspecify.annotations.NullMarked;
