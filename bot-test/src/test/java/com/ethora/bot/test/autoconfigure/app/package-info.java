/**
 * An application whose bot is tested.
 */
@org.jspecify.annotations.NullMarked
package com.ethora.bot.test.autoconfigure.app;
