/**
 * A slice of an application that has its bots and nothing else.
 */
@NullMarked
package com.ethora.bot.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
