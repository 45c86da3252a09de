/**
 * A little JSON, as people put it into attributes of their messages: read within narrow
 * limits, and written.
 */
@NullMarked
package com.ethora.bot.json;

import org.jspecify.annotations.NullMarked;
