/**
 * What stands in for models while there is no key for one.
 */
@NullMarked
package com.ethora.bot.sample.assistant.standin;

import org.jspecify.annotations.NullMarked;
