/**
 * A model's endpoint on loopback that says what a test has scripted, for tests that run
 * the real client of a model over HTTP.
 */
@NullMarked
package com.ethora.bot.test.endpoint;

import org.jspecify.annotations.NullMarked;
