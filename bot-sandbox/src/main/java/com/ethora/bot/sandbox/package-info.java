/**
 * An Ethora server in this process: for the first minute, for development and for tests.
 */
@NullMarked
package com.ethora.bot.sandbox;

import org.jspecify.annotations.NullMarked;
