/**
 * A real connection to a sandbox that all tests of a JVM have in common.
 */
@NullMarked
package com.ethora.bot.test.sandbox;

import org.jspecify.annotations.NullMarked;
