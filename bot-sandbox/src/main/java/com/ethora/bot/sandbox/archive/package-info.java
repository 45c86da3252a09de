/**
 * What was said in a room, kept in order and read back in pages.
 */
@NullMarked
package com.ethora.bot.sandbox.archive;

import org.jspecify.annotations.NullMarked;
