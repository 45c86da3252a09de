/**
 * The words of the framework: what bots, rooms, messages and replies are.
 */
@NullMarked
package com.ethora.bot;

import org.jspecify.annotations.NullMarked;
