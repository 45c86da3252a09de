/**
 * The chat page of the sandbox in a real browser, for the tests of all modules.
 */
@NullMarked
package com.ethora.bot.browser;

import org.jspecify.annotations.NullMarked;
