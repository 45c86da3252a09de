/**
 * What docs/testing.md shows, compiled and run.
 */
@NullMarked
package com.ethora.bot.test.guide;

import org.jspecify.annotations.NullMarked;
