/**
 * A real chat server in a container, and the way to it for bots: started by a test, or by
 * a compose file.
 */
@NullMarked
package com.ethora.bot.test.container;

import org.jspecify.annotations.NullMarked;
